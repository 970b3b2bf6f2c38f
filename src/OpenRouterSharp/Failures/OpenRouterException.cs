using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp;

/// <summary>
/// Represents any failure of a call: of the service, a provider or the network, or a malformed response. It is the only exception that
/// a call throws besides <see cref="OperationCanceledException"/> and <see cref="ArgumentException"/>.
/// </summary>
/// <remarks><see cref="Exception.Message"/> is the service's message, or the provider's if the service only reports that a provider failed.</remarks>
public sealed class OpenRouterException : Exception
{
    private ChatCompletion? _partial;
    private string? _generationId;
    private string? _hint;
    private bool _mayHaveBeenDone;
    private IReadOnlyList<OpenRouterException> _attemptErrors = [];

    /// <summary>Initializes a new instance of the <see cref="OpenRouterException"/> class, as tests of calling code also do.</summary>
    /// <param name="kind">The kind of error.</param>
    /// <param name="message">The error message.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public OpenRouterException(ErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>Gets the kind of error.</summary>
    public ErrorKind Kind { get; }

    /// <summary>
    /// Gets one sentence that suggests what to do next, if the library can know it. It contains nothing that a server sent, so it can be logged.
    /// </summary>
    public string? Hint { get => _hint; init => _hint = value; }

    /// <summary>
    /// Gets the HTTP status, or the status named by an error inside a successful response; <see langword="null"/> if there is neither.
    /// </summary>
    public int? StatusCode { get; init; }

    /// <summary>Gets the value of <c>error.code</c>, a number or a word, as text.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the error type that the service reported (<c>error_type</c>), if any.</summary>
    public ErrorKind? ErrorType { get; init; }

    /// <summary>Gets the name of the provider that failed.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the provider's error code.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>Gets the provider's error as received, text or JSON, truncated to 4,096 characters.</summary>
    public string? RawProviderMessage { get; init; }

    /// <summary>Gets the availability of the model: the reason it is unavailable, and the alternatives.</summary>
    public ErrorAvailability? Availability { get; init; }

    /// <summary>Gets the objections of a moderation or guardrail.</summary>
    public ModerationDetails? Moderation { get; init; }

    /// <summary>Gets the rate limit that was exceeded.</summary>
    public RateLimitDetails? RateLimit { get; init; }

    /// <summary>Gets the number of tokens that the balance affords, if the service rejects a larger <see cref="ChatRequest.MaxTokens"/> and reports the number.</summary>
    public int? AffordableTokens { get; init; }

    /// <summary>Gets the delay that the service requests before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets a value indicating whether the error is transient: the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets the generation ID, if the failed call had one.</summary>
    public string? GenerationId { get => _generationId; init => _generationId = value; }

    /// <summary>Gets <c>error.metadata</c> as received.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets the errors of the providers that the service tried earlier.</summary>
    public IReadOnlyList<PreviousError> PreviousErrors { get; init; } = [];

    /// <summary>
    /// Gets the files that were parsed before the model failed. Send them with the next request to avoid parsing and billing them again.
    /// </summary>
    public IReadOnlyList<Annotation> FileAnnotations { get; init; } = [];

    /// <summary>
    /// Gets the part of the completion received before the failure, if the library accumulated it. A caller that enumerates the chunks already
    /// has them.
    /// </summary>
    public ChatCompletion? Partial { get => _partial; init => _partial = value; }

    /// <summary>
    /// Gets the body of the failed response, or the event of the stream that could not be read, truncated and with the key redacted.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <summary>Gets the headers of the failed response: at most 100, each truncated, with the key redacted. Names are not case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the number of attempts, including the one that failed with this exception.</summary>
    public int Attempts => AttemptErrors.Count + 1;

    /// <summary>Gets the errors of the earlier attempts, oldest first.</summary>
    public IReadOnlyList<OpenRouterException> AttemptErrors { get => _attemptErrors; init => _attemptErrors = value; }

    /// <summary>
    /// Gets a value indicating whether the request may have been carried out and billed although its response was lost. Such a request is not
    /// retried: sending it again is the caller's decision.
    /// </summary>
    /// <remarks>After a call that creates something, such as a key, look for it in the list before making the call again.</remarks>
    public bool MayHaveBeenDone { get => _mayHaveBeenDone; init => _mayHaveBeenDone = value; }

    /// <summary>Gets the point at which the attempt failed.</summary>
    internal FailurePoint Point { get; init; }

    /// <summary>Gets or sets the model to continue with, if the service suggested one and the caller accepted it.</summary>
    internal ModelId? FallbackModel { get; set; }

    /// <summary>Gets a value indicating whether an account, the caller's or a provider's, is out of quota: a lack of credit that is reported as a rate limit.</summary>
    internal bool IsOutOfQuota { get; init; }

    /// <summary>Gets a value indicating whether the daily cap of free models is used up.</summary>
    internal bool IsDailyCap { get; init; }

    /// <summary>Gets a value indicating whether the prompt exceeds the model's context, including if only the provider's message says so.</summary>
    internal bool IsContextExceeded => Kind == ErrorKind.ContextLengthExceeded
        || Code == ErrorKind.ContextLengthExceeded.Value
        || ProviderCode == ErrorKind.ContextLengthExceeded.Value
        || (StatusCode is 400 or 413 && (Message.Contains("context length", StringComparison.OrdinalIgnoreCase) || Message.Contains("context window", StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().Append(typeof(OpenRouterException)).Append(": ").Append(Message).AppendLine();
        if (Hint is { } hint)
        {
            text.Append("  Hint: ").AppendLine(hint);
        }

        text.Append("  ").Append(Kind.Value);
        Append(text, "status", StatusCode?.ToString(CultureInfo.InvariantCulture));
        Append(text, "code", Code);
        Append(text, "provider", ProviderName);
        Append(text, "provider code", ProviderCode);
        Append(text, "retry after", RetryAfter?.ToString("c", CultureInfo.InvariantCulture));
        Append(text, "generation", GenerationId);
        Append(text, "attempts", Attempts > 1 ? Attempts.ToString(CultureInfo.InvariantCulture) : null);
        if (InnerException is { } inner)
        {
            text.AppendLine().Append(" ---> ").Append(inner);
        }

        return StackTrace is { } stack ? text.AppendLine().Append(stack).ToString() : text.ToString();
    }

    /// <summary>Attaches the part of the completion received before the failure.</summary>
    internal void Attach(ChatCompletion partial)
    {
        _partial = partial;
        _generationId ??= partial.ResponseInfo?.GenerationId ?? partial.Id;
    }

    /// <summary>Sets whether the request may have been carried out.</summary>
    internal void SetMayHaveBeenDone(bool value) => _mayHaveBeenDone = value;

    /// <summary>Sets the generation ID unless the exception already has one.</summary>
    internal void AttachGenerationId(string? id) => _generationId ??= id;

    /// <summary>Sets the hint, if there is a better one.</summary>
    internal void Advise(string? hint) => _hint = hint ?? _hint;

    /// <summary>Attaches the errors of the earlier attempts.</summary>
    internal void Attach(IReadOnlyList<OpenRouterException> attemptErrors) => _attemptErrors = attemptErrors;

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(", ").Append(name).Append(' ').Append(value);
        }
    }
}
