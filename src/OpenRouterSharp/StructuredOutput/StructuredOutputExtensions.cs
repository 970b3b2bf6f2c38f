using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpenRouterSharp.StructuredOutput;

namespace OpenRouterSharp;

/// <summary>Provides typed completions: the model's output is JSON of a C# type.</summary>
public static class StructuredOutputExtensions
{
    /// <summary>
    /// Sends a request with the JSON Schema of a type and returns the value that the model generates. A type that cannot be the root of a schema, such
    /// as a list or a number, is wrapped in an object on the wire.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="request">
    /// The request. Its provider preferences and plugins are kept; a <see cref="ChatRequest.ResponseFormat"/> of its own is sent in place of the type's schema.
    /// </param>
    /// <param name="type">The JSON metadata of the type, which determines the schema and reads the output.</param>
    /// <param name="options">The options, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The value, and the completion that contains it.</returns>
    /// <exception cref="ArgumentException">
    /// The request is invalid, or the type has no schema, or strict mode cannot express it; nothing was sent.
    /// </exception>
    /// <exception cref="OpenRouterException">
    /// The call failed; or the completion has no value: <see cref="ErrorKind.Refusal"/>, <see cref="ErrorKind.OutputTruncated"/> or
    /// <see cref="ErrorKind.InvalidOutput"/>, with the whole completion in <see cref="OpenRouterException.Partial"/> and the ones that were sent back
    /// for correction in <see cref="OpenRouterException.AttemptErrors"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="NotSupportedException">The type's options preserve references, which a schema cannot express.</exception>
    public static Task<ChatCompletion<T>> CompleteAsync<T>(
        this IChatCompletionsClient client, ChatRequest request, JsonTypeInfo<T> type, StructuredOutputOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(type);
        return new StructuredCall<T>(client, request, type, options).CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// Sends a request with the JSON Schema of a type and returns the value that the model generates. The JSON metadata of the type is that of
    /// <see cref="JsonSerializerOptions.Web"/>, created by reflection.
    /// </summary>
    /// <inheritdoc cref="CompleteAsync{T}(IChatCompletionsClient, ChatRequest, JsonTypeInfo{T}, StructuredOutputOptions?, CancellationToken)"/>
    [RequiresUnreferencedCode("The JSON metadata of the type is created by reflection. Pass a JsonTypeInfo from a source-generated context instead.")]
    [RequiresDynamicCode("The JSON metadata of the type is created by reflection. Pass a JsonTypeInfo from a source-generated context instead.")]
    public static Task<ChatCompletion<T>> CompleteAsync<T>(
        this IChatCompletionsClient client, ChatRequest request, StructuredOutputOptions? options = null, CancellationToken cancellationToken = default) =>
        client.CompleteAsync(request, (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T)), options, cancellationToken);

    /// <summary>
    /// Sends a request with the JSON Schema of a type and streams the value as the model generates it: one update for each chunk, and a final one with
    /// the whole value. Leaving the loop closes the connection.
    /// </summary>
    /// <remarks>If an invalid output is sent back for correction, the value begins anew.</remarks>
    /// <returns>The updates. The sequence ends without an exception only after the final one.</returns>
    /// <inheritdoc cref="CompleteAsync{T}(IChatCompletionsClient, ChatRequest, JsonTypeInfo{T}, StructuredOutputOptions?, CancellationToken)" path="/typeparam|/param|/exception"/>
    public static IAsyncEnumerable<StructuredChunk<T>> StreamAsync<T>(
        this IChatCompletionsClient client, ChatRequest request, JsonTypeInfo<T> type, StructuredOutputOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(type);
        if (options?.Heal == true)
        {
            throw new ArgumentException($"The service repairs JSON without streaming only: {nameof(StructuredOutputOptions.Heal)} has no effect on a stream.", nameof(options));
        }

        return new StructuredCall<T>(client, request, type, options).StreamAsync(cancellationToken);
    }
}
