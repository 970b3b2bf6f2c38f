using System.Diagnostics;

namespace OpenRouterSharp.Diagnostics;

/// <summary>Sets the result of a call as attributes of its span.</summary>
internal static class EndTags
{
    internal static void Set(Activity activity, CallFacts facts, in CallEnd end)
    {
        activity.SetTagIfKnown(AttributeNames.Outcome, end.Outcome);
        activity.SetTagIfKnown(AttributeNames.Attempts, end.Attempts);
        activity.SetTagIfKnown(AttributeNames.StreamChunks, end.Chunks);
        facts.Tag(activity);
        if (end.ErrorType is { } errorType)
        {
            activity.SetError(errorType);
        }

        if (end.Exception is OpenRouterException e)
        {
            activity.SetTagIfKnown(AttributeNames.HttpStatus, e.StatusCode);
            activity.SetTagIfKnown(AttributeNames.Provider, e.ProviderName);
            activity.SetTagIfKnown(AttributeNames.GenerationId, e.GenerationId);
            activity.SetTagIfKnown(AttributeNames.ErrorCode, e.Code);
            activity.SetTagIfKnown(AttributeNames.ErrorProviderCode, e.ProviderCode);
            activity.SetTagIfKnown(AttributeNames.ErrorTransient, e.IsTransient);
        }
    }
}
