using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp;

/// <summary>
/// Represents any failure of a call: the service's, a provider's, the network's, or an answer that cannot be true. It is the only exception that
/// a call throws besides <see cref="OperationCanceledException"/> and <see cref="ArgumentException"/>.
/// </summary>
/// <remarks><see cref="Exception.Message"/> holds the service's own words, or the provider's where the service only says that a provider failed.</remarks>
public sealed class OpenRouterException : Exception
{
    private ChatCompletion? _partial;
    private string? _generationId;
    private string? _hint;
    private bool _mayHaveBeenDone;
    private IReadOnlyList<OpenRouterException> _attemptErrors = [];

    /// <summary>Initializes a new instance of the <see cref="OpenRouterException"/> class. Tests of code that calls models use it too.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">The words for it.</param>
    /// <param name="innerException">What it was before it was classified.</param>
    public OpenRouterException(ErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>Gets what went wrong.</summary>
    public ErrorKind Kind { get; }

    /// <summary>
    /// Gets one sentence that tells what to do next, where the library can know it. It repeats nothing that a server said, so it may be logged.
    /// </summary>
    public string? Hint { get => _hint; init => _hint = value; }

    /// <summary>Gets the HTTP status; of an error inside a successful response, the status that the error names. <see langword="null"/> where there was neither.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Gets the wire's <c>error.code</c> as text, a number or a word.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the service's own word for the error (<c>error_type</c>), where it gave one.</summary>
    public ErrorKind? ErrorType { get; init; }

    /// <summary>Gets the provider that failed.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Gets the provider's own code.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>Gets what the provider said, as it said it: text or JSON, bounded.</summary>
    public string? RawProviderMessage { get; init; }

    /// <summary>Gets whether, where and when the model can be had.</summary>
    public ErrorAvailability? Availability { get; init; }

    /// <summary>Gets what a moderation or a guardrail objected to.</summary>
    public ModerationDetails? Moderation { get; init; }

    /// <summary>Gets the rate limit that was hit.</summary>
    public RateLimitDetails? RateLimit { get; init; }

    /// <summary>Gets how many tokens the balance affords, where the service refuses a larger <see cref="ChatRequest.MaxTokens"/> and says it.</summary>
    public int? AffordableTokens { get; init; }

    /// <summary>Gets how long the service asks to wait before the next try.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets a value indicating whether the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets the id of the generation, where the failed call had one.</summary>
    public string? GenerationId { get => _generationId; init => _generationId = value; }

    /// <summary>Gets <c>error.metadata</c> as received.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets the providers that the service had tried before.</summary>
    public IReadOnlyList<PreviousError> PreviousErrors { get; init; } = [];

    /// <summary>Gets the files that were parsed before the model failed. Sent along with the next try, they are not parsed and billed again.</summary>
    public IReadOnlyList<Annotation> FileAnnotations { get; init; } = [];

    /// <summary>
    /// Gets what had arrived before the failure, where the library did the folding. Who enumerates chunks already holds them.
    /// </summary>
    public ChatCompletion? Partial { get => _partial; init => _partial = value; }

    /// <summary>Gets the body of the failed response, or the event of the stream that could not be read: bounded, with the key taken out.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>Gets the headers of the failed response: at most 100, each bounded, with the key taken out. Names are not case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets how many times the request was sent.</summary>
    public int Attempts => AttemptErrors.Count + 1;

    /// <summary>Gets the errors of the attempts before this one, oldest first.</summary>
    public IReadOnlyList<OpenRouterException> AttemptErrors { get => _attemptErrors; init => _attemptErrors = value; }

    /// <summary>
    /// Gets a value indicating whether the request may have been carried out, and billed, although its answer was lost. Such a request is not
    /// retried: whether to send it again is the caller's decision.
    /// </summary>
    /// <remarks>For calls that create something, such as a key, look for it in the list before the call is made again.</remarks>
    public bool MayHaveBeenDone { get => _mayHaveBeenDone; init => _mayHaveBeenDone = value; }

    /// <summary>Gets the point of the attempt at which it failed.</summary>
    internal FailurePoint Point { get; init; }

    /// <summary>Gets the model to go on with, where the service suggested one and the caller accepted it.</summary>
    internal ModelId? FallbackModel { get; set; }

    /// <summary>Gets a value indicating whether an account, the caller's or a provider's, is out of quota: a lack of money that comes as a rate limit.</summary>
    internal bool IsOutOfQuota { get; init; }

    /// <summary>Gets a value indicating whether the day's requests to free models are used up.</summary>
    internal bool IsDailyCap { get; init; }

    /// <summary>Gets a value indicating whether the prompt is longer than the model's context, also where only a provider's words say so.</summary>
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

    /// <summary>Hands over what had arrived before the failure.</summary>
    internal void Attach(ChatCompletion partial)
    {
        _partial = partial;
        _generationId ??= partial.ResponseInfo?.GenerationId ?? partial.Id;
    }

    /// <summary>Notes whether the request may have been carried out.</summary>
    internal void SetMayHaveBeenDone(bool value) => _mayHaveBeenDone = value;

    /// <summary>Names the generation that failed, where the exception does not yet.</summary>
    internal void AttachGenerationId(string? id) => _generationId ??= id;

    /// <summary>Gives what to do next, where it is known better than before.</summary>
    internal void Advise(string? hint) => _hint = hint ?? _hint;

    /// <summary>Hands over the errors of the attempts before this one.</summary>
    internal void Attach(IReadOnlyList<OpenRouterException> attemptErrors) => _attemptErrors = attemptErrors;

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(", ").Append(name).Append(' ').Append(value);
        }
    }
}
