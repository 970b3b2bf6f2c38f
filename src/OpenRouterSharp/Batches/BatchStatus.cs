using System.Text.Json.Serialization;
using OpenRouterSharp.Json;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the status of a batch. Any value is allowed; known values are static properties.</summary>
/// <param name="Value">The string on the wire.</param>
[JsonConverter(typeof(OpenValueConverter<BatchStatus>))]
public readonly record struct BatchStatus(string Value) : IOpenValue<BatchStatus>
{
    private readonly string? _value = string.IsNullOrEmpty(Value) ? null : Value;

    /// <summary>Gets the status of a batch that is stored but not yet validated (<c>validating</c>).</summary>
    public static BatchStatus Validating { get; } = new("validating");

    /// <summary>Gets the status of a batch whose requests are running (<c>in_progress</c>).</summary>
    public static BatchStatus InProgress { get; } = new("in_progress");

    /// <summary>Gets the status of a batch whose results are being collected (<c>finalizing</c>).</summary>
    public static BatchStatus Finalizing { get; } = new("finalizing");

    /// <summary>Gets the status of a batch that ended; single requests can still have failed (<c>completed</c>).</summary>
    public static BatchStatus Completed { get; } = new("completed");

    /// <summary>Gets the status of a batch that failed as a whole: see <see cref="Batch.Error"/> (<c>failed</c>).</summary>
    public static BatchStatus Failed { get; } = new("failed");

    /// <summary>Gets the status of a batch that did not end within its completion window (<c>expired</c>).</summary>
    public static BatchStatus Expired { get; } = new("expired");

    /// <summary>Gets the status of a batch that is being canceled (<c>cancelling</c>).</summary>
    public static BatchStatus Cancelling { get; } = new("cancelling");

    /// <summary>Gets the status of a canceled batch (<c>cancelled</c>).</summary>
    public static BatchStatus Cancelled { get; } = new("cancelled");

    /// <summary>Gets the string on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets a value indicating whether the batch has ended: completed, failed, expired, or canceled. Unknown values count as in progress.</summary>
    public bool IsTerminal => this == Completed || this == Failed || this == Expired || this == Cancelled;

    /// <summary>Converts a string to a <see cref="BatchStatus"/>.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator BatchStatus(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    static BatchStatus IOpenValue<BatchStatus>.Create(string value) => new(value);
}
