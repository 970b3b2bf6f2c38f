using System.Diagnostics.CodeAnalysis;
using System.Text;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.StructuredOutput;

/// <summary>Reads the value from a whole completion.</summary>
internal static class StructuredAnswer
{
    /// <summary>Reads the value, or gives the failure of a completion without one.</summary>
    internal static bool TryRead<T>(
        ChatCompletion completion, ChatRequest request, TypedJson<T> json, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out OpenRouterException? failure)
    {
        value = default;
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            failure = OutputFailure.Refused(completion, refusal);
            return false;
        }

        var text = JsonFence.Remove(completion.Text);
        Exception? error = null;
        if (!text.IsEmpty)
        {
            var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            var length = Encoding.UTF8.GetBytes(text, bytes);
            if (json.TryRead(bytes.AsSpan(0, length), out value, out error))
            {
                failure = null;
                return true;
            }
        }

        failure = completion.FinishReason == FinishReason.Length
            ? OutputFailure.Truncated(completion, request, error)
            : OutputFailure.Invalid(completion, ProblemOf(completion, text.IsEmpty, typeof(T), error), error);
        return false;
    }

    private static string ProblemOf(ChatCompletion completion, bool isEmpty, Type type, Exception? error)
    {
        if (completion.FinishReason == FinishReason.ContentFilter)
        {
            return "A content filter stopped the output.";
        }

        if (completion.HasToolCalls)
        {
            var names = string.Join(", ", completion.ToolCalls.Select(static call => call.Name));
            return $"The model called {names} instead of generating the value: run the tools first, or set {nameof(ChatRequest.ToolChoice)} to none.";
        }

        return isEmpty ? "The output is empty."
            : error is null ? $"The output has no value of {type}."
            : $"The output is not JSON of {type}: {error.Message}";
    }
}
