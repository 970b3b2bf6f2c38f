using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Selects the API key of each attempt.</summary>
internal sealed class CallKeys(OpenRouterClientOptions options)
{
    private bool HasOrdinary => options.ApiKey is not null || options.ApiKeyProvider is not null;

    private bool HasManagement => options.ManagementKey is not null || options.ManagementKeyProvider is not null;

    /// <summary>Rejects a call that requires a key if none is configured.</summary>
    /// <exception cref="InvalidOperationException">No key is configured.</exception>
    internal void ThrowIfMissing(Operation operation, CallOptions? callOptions)
    {
        if (callOptions?.ApiKey is not null || HasOrdinary || operation.Key is KeyKind.Optional or KeyKind.None || (operation.Key == KeyKind.Management && HasManagement))
        {
            return;
        }

        throw Missing(operation);
    }

    private static InvalidOperationException Missing(Operation operation)
    {
        var management = operation.Key == KeyKind.Management
            ? $" This operation needs a management key: {nameof(OpenRouterClientOptions.ManagementKey)}, or the environment variable {EnvironmentOptions.ManagementKey}."
            : null;
        return new InvalidOperationException(
            $"No API key is configured for '{operation.Name}': set {nameof(OpenRouterClientOptions)}.{nameof(OpenRouterClientOptions.ApiKey)} or {nameof(OpenRouterClientOptions.ApiKeyProvider)}, "
            + $"or the environment variable {EnvironmentOptions.ApiKey} for OpenRouterClient.FromEnvironment(). Create a key at https://openrouter.ai/keys.{management}");
    }

    /// <summary>Gets the key of an attempt; <see langword="null"/> if the operation uses none.</summary>
    internal ValueTask<string?> GetAsync(Outgoing outgoing, CallDeadline deadline, CancellationToken cancellationToken)
    {
        var kind = outgoing.Operation.Key;
        if (kind == KeyKind.None)
        {
            return default;
        }

        if (outgoing.Options?.ApiKey is { } own)
        {
            return new ValueTask<string?>(own);
        }

        return kind == KeyKind.Management && HasManagement
            ? KeyOf(options.ManagementKeyProvider, options.ManagementKey, OptionNames.ManagementKeyProvider, deadline, cancellationToken)
            : KeyOf(options.ApiKeyProvider, options.ApiKey, OptionNames.ApiKeyProvider, deadline, cancellationToken);
    }

    private static ValueTask<string?> KeyOf(
        Func<CancellationToken, ValueTask<string>>? provider, string? key, string name, CallDeadline deadline, CancellationToken cancellationToken) =>
        provider is null ? new ValueTask<string?>(key) : AskAsync(provider, name, deadline, cancellationToken);

    private static async ValueTask<string?> AskAsync(Func<CancellationToken, ValueTask<string>> provider, string name, CallDeadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            // Cancel immediately, even if the provider ignores its token.
            var pending = provider(cancellationToken);
            var key = pending.IsCompletedSuccessfully ? pending.Result : await pending.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return HeaderText.Key(key, name);
        }
        catch (Exception e)
        {
            throw deadline.Cause(e) ?? (Exception?)HttpSender.CancelledWithoutReason(e, cancellationToken) ?? Rejection.WithoutKey(name, e);
        }
    }
}
