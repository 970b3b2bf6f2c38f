using System.Diagnostics;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.ToolRuns;

/// <summary>
/// The span of a run (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-agent-spans/), the parent of those of its turns and functions.
/// </summary>
internal sealed class RunSpan(Activity activity) : IDisposable
{
    private const string Operation = "invoke_agent";

    private string? _outcome;

    /// <summary>Starts the span.</summary>
    /// <returns>The span, or <see langword="null"/> if there is no listener.</returns>
    internal static RunSpan? Start(ChatRequest request, ToolRunOptions options)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        var tags = new TagList { { AttributeNames.OperationName, Operation }, { AttributeNames.ProviderName, ClientTelemetry.Provider } };
        if (request.FirstModel?.Value is { Length: > 0 } model)
        {
            tags.Add(AttributeNames.RequestModel, model);
        }

        if (Instruments.Source.StartActivity(options.Name is null ? Operation : $"{Operation} {options.Name}", ActivityKind.Internal, parentContext: default, tags) is not { } activity)
        {
            return null;
        }

        activity.SetTagIfKnown(AttributeNames.AgentName, options.Name);
        activity.SetTagIfKnown(AttributeNames.ConversationId, request.SessionId ?? options.Call?.SessionId);
        return new(activity);
    }

    /// <summary>Makes the span the current one: an iterator runs in the context of the code that enumerates it.</summary>
    internal void Enter() => Activity.Current = activity;

    internal void Complete(ToolRun run)
    {
        _outcome = CallOutcome.Completed;
        activity.SetTag(AttributeNames.ToolRunOutcome, run.Outcome switch
        {
            ToolRunOutcome.Answered => "answered",
            ToolRunOutcome.Stopped => "stopped",
            _ => "pending",
        });
        activity.SetTag(AttributeNames.ToolRunSteps, run.Steps.Count);
        var usage = run.Usage;
        activity.SetTagIfKnown(AttributeNames.UsageInputTokens, usage.PromptTokens);
        activity.SetTagIfKnown(AttributeNames.UsageOutputTokens, usage.CompletionTokens);
        activity.SetTagIfKnown(AttributeNames.UsageCacheReadTokens, usage.CachedTokens);
        activity.SetTagIfKnown(AttributeNames.UsageCacheWriteTokens, usage.CacheWriteTokens);
        activity.SetTagIfKnown(AttributeNames.UsageReasoningTokens, usage.ReasoningTokens);
        activity.SetTagIfKnown(AttributeNames.Cost, (double?)usage.Cost);
        activity.SetTagIfKnown(AttributeNames.ResponseModel, run.Answer.Model?.Value);
    }

    internal void Fail(Exception e)
    {
        if (e is OperationCanceledException)
        {
            _outcome = CallOutcome.Cancelled;
            return;
        }

        _outcome = CallOutcome.Failed;
        activity.SetError(CallEnd.ErrorTypeOf(e));
    }

    public void Dispose()
    {
        activity.SetTag(AttributeNames.Outcome, _outcome ?? CallOutcome.Left);
        activity.Dispose();
    }
}
