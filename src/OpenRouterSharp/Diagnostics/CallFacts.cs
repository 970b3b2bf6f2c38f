using System.Diagnostics;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Diagnostics;

/// <summary>
/// Represents the facts about a response that telemetry reports: everything but its content. Operations with more facts derive from it.
/// </summary>
internal class CallFacts
{
    /// <summary>Gets or sets the redactor of the call's keys, which the server may repeat anywhere.</summary>
    internal KeyRedactor Keys { get; set; } = KeyRedactor.None;

    /// <summary>Gets or sets the ID of the response.</summary>
    internal string? Id { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets the model that answered.</summary>
    internal string? Model { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets the provider that served the request.</summary>
    internal string? Provider { get => Keys.Redact(field); set; }

    /// <summary>Gets or sets the metadata of the HTTP response.</summary>
    internal ResponseInfo? Info { get; set; }

    /// <summary>Gets or sets the number of input tokens.</summary>
    internal long? InputTokens { get; set; }

    /// <summary>Gets or sets the number of output tokens.</summary>
    internal long? OutputTokens { get; set; }

    /// <summary>Gets or sets the cost in US dollars.</summary>
    internal decimal? Cost { get; set; }

    internal string? GenerationId => Keys.Redact(Info?.GenerationId ?? Id);

    /// <summary>Gets the finish reason, for the log.</summary>
    internal virtual string? FinishReason => null;

    /// <summary>Copies the facts that an exception carries.</summary>
    internal virtual void Take(OpenRouterException e)
    {
    }

    /// <summary>Sets the known facts as attributes of the call's span.</summary>
    internal virtual void Tag(Activity activity)
    {
        activity.SetTagIfKnown(AttributeNames.ResponseId, Id);
        activity.SetTagIfKnown(AttributeNames.ResponseModel, Model);
        activity.SetTagIfKnown(AttributeNames.Provider, Provider);
        activity.SetTagIfKnown(AttributeNames.GenerationId, GenerationId);
        activity.SetTagIfKnown(AttributeNames.CacheStatus, Keys.Redact(Info?.CacheStatus?.Value));
        activity.SetTagIfKnown(AttributeNames.UsageInputTokens, InputTokens);
        activity.SetTagIfKnown(AttributeNames.UsageOutputTokens, OutputTokens);

        // Attributes do not support decimal.
        activity.SetTagIfKnown(AttributeNames.Cost, (double?)Cost);
    }
}
