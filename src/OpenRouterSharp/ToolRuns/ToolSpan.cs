using System.Diagnostics;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.ToolRuns;

/// <summary>
/// The span of one function that runs (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/#execute-tool-span), without arguments and result.
/// </summary>
internal sealed class ToolSpan(Activity activity) : IDisposable
{
    private const string Operation = "execute_tool";

    /// <summary>Starts the span.</summary>
    /// <returns>The span, or <see langword="null"/> if there is no listener.</returns>
    internal static ToolSpan? Start(FunctionCall call)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        var tags = new TagList { { AttributeNames.OperationName, Operation }, { AttributeNames.ToolName, call.Function.Name } };
        if (Instruments.Source.StartActivity($"{Operation} {call.Function.Name}", ActivityKind.Internal, parentContext: default, tags) is not { } activity)
        {
            return null;
        }

        activity.SetTag(AttributeNames.ToolType, FunctionTool.Tag);
        activity.SetTagIfKnown(AttributeNames.ToolCallId, call.Call.Id);
        activity.SetTagIfKnown(AttributeNames.ToolDescription, call.Function.Description is { Length: > 0 } description ? description : null);
        return new(activity);
    }

    internal void Fail(Exception? e)
    {
        if (e is not null)
        {
            activity.SetError(CallEnd.ErrorTypeOf(e));
        }
    }

    public void Dispose() => activity.Dispose();
}
