namespace OpenRouterSharp.Testing;

/// <content>Errors of unavailable models. As the service documents them, status and kind stand beside the message, and there is no code.</content>
public static partial class FakeErrors
{
    private static string[] Alternatives => ["deepseek/deepseek-chat-v3.1"];

    /// <summary>Creates the error for a model that does not exist (400 <c>model_not_found</c>).</summary>
    /// <param name="model">The model.</param>
    /// <returns>The reply.</returns>
    public static FakeReply ModelNotFound(string model = "deepseek/deepseek-r2") =>
        Unavailable(400, ErrorKind.InvalidRequest, AvailabilityCode.ModelNotFound, $"{model} is not a valid model ID", model: model);

    /// <summary>Creates the error for a model that is not a chat model (400 <c>wrong_endpoint</c>).</summary>
    /// <param name="model">The model.</param>
    /// <returns>The reply.</returns>
    public static FakeReply WrongEndpoint(string model = "openai/text-embedding-3-small") =>
        Unavailable(
            400,
            ErrorKind.InvalidRequest,
            AvailabilityCode.WrongEndpoint,
            $"{model} is not a chat model.",
            model: model,
            constraint: new AvailabilityConstraint { Field = "endpoint", Detail = "embeddings" });

    /// <summary>Creates the error for a model that is not available in the region of the request (403 <c>region_restricted</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply RegionRestricted() =>
        Unavailable(403, ErrorKind.PermissionDenied, AvailabilityCode.RegionRestricted, "This model is not available in your region.", excludedBy: ["geo"]);

    /// <summary>Creates the error for a model that no provider serves (404 <c>no_endpoints</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply NoEndpoints() => Unavailable(404, ErrorKind.NotFound, AvailabilityCode.NoEndpoints, $"No endpoints found for {Model}.");

    /// <summary>Creates the error for tools that no provider of the model supports (404 <c>constraint_filtered</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ToolsNotSupported() => Unavailable(
        404,
        ErrorKind.NotFound,
        AvailabilityCode.ConstraintFiltered,
        "No endpoints found that support tool use.",
        excludedBy: ["require_parameters"],
        constraint: new AvailabilityConstraint { Field = "tools", Detail = "tool use" });

    /// <summary>Creates the error for a model that has been retired (404 <c>model_deprecated</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ModelDeprecated() => Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ModelDeprecated, "This model has been deprecated.");

    /// <summary>Creates the error for a model that its provider has withdrawn (404 <c>model_unavailable_upstream</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply ModelUnavailableUpstream() => Unavailable(404, ErrorKind.NotFound, AvailabilityCode.ModelUnavailableUpstream, "The provider no longer serves this model.");

    /// <summary>
    /// Creates the error for a model without a provider that satisfies the account's privacy settings (404 <c>privacy_restricted</c>).
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply PrivacyRestricted() => Unavailable(
        404, ErrorKind.NotFound, AvailabilityCode.PrivacyRestricted, "No endpoints found matching your data policy.", excludedBy: ["data_policy:training"]);

    /// <summary>
    /// Creates the error for a model without a provider that satisfies the request's routing constraints (404 <c>constraint_filtered</c>).
    /// </summary>
    /// <returns>The reply.</returns>
    public static FakeReply ConstraintFiltered() => Unavailable(
        404,
        ErrorKind.NotFound,
        AvailabilityCode.ConstraintFiltered,
        "No endpoints found within your price limit.",
        excludedBy: ["max_price"],
        constraint: new AvailabilityConstraint { Field = "max_price", Detail = "prompt" });

    /// <summary>Creates the error for a free variant that is no longer offered (404 <c>free_variant_ended</c>).</summary>
    /// <returns>The reply.</returns>
    public static FakeReply FreeVariantEnded() => Unavailable(
        404, ErrorKind.NotFound, AvailabilityCode.FreeVariantEnded, $"The free variant of {Model} has ended.", model: Model + ":free", alternatives: [Model]);

    /// <summary>Creates the error for a model whose providers are at capacity (429 <c>capacity_exhausted</c>).</summary>
    /// <param name="retryAfter">The delay before a retry; not sent if omitted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply CapacityExhausted(TimeSpan? retryAfter = null) => Unavailable(
        429, ErrorKind.RateLimitExceeded, AvailabilityCode.CapacityExhausted, "All providers of this model are at capacity.", isRetryable: true, retryAfter: retryAfter);

    /// <summary>Creates the error for a model that is temporarily unavailable (503 <c>temporarily_unavailable</c>).</summary>
    /// <param name="retryAfter">The delay before a retry; 12 seconds if omitted.</param>
    /// <returns>The reply.</returns>
    public static FakeReply TemporarilyUnavailable(TimeSpan? retryAfter = null) => Unavailable(
        503,
        ErrorKind.ProviderOverloaded,
        AvailabilityCode.TemporarilyUnavailable,
        "No provider could serve this request just now.",
        isRetryable: true,
        retryAfter: retryAfter ?? TimeSpan.FromSeconds(12));

    private static FakeReply Unavailable(
        int status,
        ErrorKind type,
        AvailabilityCode code,
        string message,
        bool isRetryable = false,
        TimeSpan? retryAfter = null,
        string model = Model,
        IReadOnlyList<string>? excludedBy = null,
        AvailabilityConstraint? constraint = null,
        IReadOnlyList<string>? alternatives = null)
    {
        var error = new ApiError
        {
            Message = message,
            ErrorType = type,
            HttpStatus = status,
            Availability = new ErrorAvailability
            {
                Code = code,
                Retryable = isRetryable,
                RetryAfter = retryAfter?.TotalSeconds,
                RequestedModels = [model],
                AffectedProviders = isRetryable ? ["deepinfra", "novita"] : null,
                ExcludedBy = excludedBy,
                Constraint = constraint,
                FallbackModels = alternatives ?? Alternatives,
                DocsUrl = Docs + code.Value,
            },
        };
        return WithRetryAfter(FakeReply.Error(error, status), retryAfter);
    }
}
