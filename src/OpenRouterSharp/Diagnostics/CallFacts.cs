using System.Diagnostics;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Diagnostics;

/// <summary>What telemetry knows of a call's answer: everything but its content. An operation with more to tell derives from it.</summary>
internal class CallFacts
{
    /// <summary>Gets or sets what takes the keys out of the server's words: it may repeat one anywhere.</summary>
    internal KeyRedactor Keys { get; set; } = KeyRedactor.None;

    /// <summary>Gets or sets the id in the answer.</summary>
    internal string? Id { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets the model that answered.</summary>
    internal string? Model { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets the provider that served the answer.</summary>
    internal string? Provider { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets what the headers say.</summary>
    internal ResponseInfo? Info { get; set; }

    /// <summary>Gets or sets the number of input tokens.</summary>
    internal long? InputTokens { get; set; }

    /// <summary>Gets or sets the number of output tokens.</summary>
    internal long? OutputTokens { get; set; }

    /// <summary>Gets or sets the cost in US dollars.</summary>
    internal decimal? Cost { get; set; }

    internal string? GenerationId => Keys.Redact(Info?.GenerationId ?? Id);

    /// <summary>Gets the word for why the answer ended, for the log.</summary>
    internal virtual string? FinishReason => null;

    /// <summary>Takes what an exception hands over.</summary>
    internal virtual void Take(OpenRouterException e)
    {
    }

    /// <summary>Writes what is known onto the call's span.</summary>
    internal virtual void Tag(Activity activity)
    {
        activity.SetTagIfKnown(AttributeNames.ResponseId, Id);
        activity.SetTagIfKnown(AttributeNames.ResponseModel, Model);
        activity.SetTagIfKnown(AttributeNames.Provider, Provider);
        activity.SetTagIfKnown(AttributeNames.GenerationId, GenerationId);
        activity.SetTagIfKnown(AttributeNames.CacheStatus, Keys.Redact(Info?.CacheStatus?.Value));
        activity.SetTagIfKnown(AttributeNames.UsageInputTokens, InputTokens);
        activity.SetTagIfKnown(AttributeNames.UsageOutputTokens, OutputTokens);

        // Attributes know no decimal.
        activity.SetTagIfKnown(AttributeNames.Cost, (double?)Cost);
    }
}
