using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.ExtensionsAI;

/// <summary>
/// Collects the reasoning of a message. <see cref="TextReasoningContent.ProtectedData"/> is the JSON text of the received
/// <c>reasoning_details</c>: a string, which survives merging, storing, caching and cloning.
/// </summary>
internal sealed class ThinkingContents
{
    private readonly StringBuilder _text = new();
    private List<ReasoningDetail>? _details;

    /// <summary>Gets the details; empty is significant.</summary>
    internal IReadOnlyList<ReasoningDetail>? Details => _details;

    /// <summary>Gets the plain text, which the details contain too.</summary>
    internal string? Text => _details is not null || _text.Length == 0 ? null : _text.ToString();

    /// <summary>Creates the protected data of details, each with its own bytes.</summary>
    internal static string Protect(IReadOnlyList<ReasoningDetail> details)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
        {
            json.WriteValue(details);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal void Add(TextReasoningContent thinking)
    {
        if (string.IsNullOrEmpty(thinking.ProtectedData))
        {
            _text.Append(thinking.Text);
        }
        else if (Read(thinking.ProtectedData) is { } details)
        {
            (_details ??= []).AddRange(details);
        }

        // Otherwise, another vendor's: neither its data nor its text means anything here.
    }

    private static IReadOnlyList<ReasoningDetail>? Read(string data)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(data);
            if (!IsOurs(JsonElement.Parse(bytes)))
            {
                return null;
            }

            var json = new WireReader(bytes);
            json.Advance();
            return json.List<ReasoningDetail>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOurs(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        foreach (var item in data.EnumerateArray())
        {
            if (RawJson.StringOf(item, "type") is null)
            {
                return false;
            }
        }

        return true;
    }
}
