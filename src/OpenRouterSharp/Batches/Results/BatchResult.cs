using System.Diagnostics;
using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Batches;

/// <summary>Represents the result of one request of a batch: a response, or an error.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BatchResult
{
    /// <summary>Initializes a new instance of the <see cref="BatchResult"/> class, as tests of calling code also do.</summary>
    public BatchResult()
    {
    }

    /// <summary>Gets the caller's ID of the request.</summary>
    /// <value>Empty if the service sent none.</value>
    public string CustomId { get => field ?? string.Empty; init; }

    /// <summary>Gets the chat completion.</summary>
    /// <value><see langword="null"/> beside an <see cref="Error"/>, and for the other endpoints, whose response is <see cref="Body"/>. It contains no cost: the batch does.</value>
    public ChatCompletion? Completion { get; init; }

    /// <summary>Gets the error of the request, classified as a call's. A result that cannot be read has the kind <c>invalid_response</c>.</summary>
    /// <value><see langword="null"/> if the request succeeded.</value>
    public OpenRouterException? Error { get; init; }

    /// <summary>Gets the result as received.</summary>
    public JsonElement Json { get; init; }

    /// <summary>Gets the body of the response, in the format of the endpoint.</summary>
    /// <value><see langword="null"/> if there is none.</value>
    public JsonElement? Body => BatchRow.BodyOf(Json);

    /// <summary>Reads a result from JSON, such as a line of a file of results or of a checkpoint. Never throws: what cannot be read is an <see cref="Error"/>.</summary>
    /// <param name="json">The JSON of the result.</param>
    /// <returns>The result.</returns>
    public static BatchResult FromJson(JsonElement json) => BatchRow.Read(json, KeyRedactor.None, TimeProvider.System.GetUtcNow());

    /// <summary>Returns the ID, and the kind of error if there is one.</summary>
    /// <returns>For example, <c>row-7: rate_limit_exceeded</c>.</returns>
    public override string ToString() => Error is { } error ? $"{CustomId}: {error.Kind}" : CustomId;
}
