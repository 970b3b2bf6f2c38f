namespace OpenRouterSharp.Keys;

/// <summary>Administers API keys. Its operations require a management key.</summary>
public interface IKeysClient
{
    /// <summary>Lists the keys, in pages of 100. A page is requested when its first item is.</summary>
    /// <param name="filter">The filter; <see langword="null"/> for the enabled keys of the default workspace.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ApiKey> ListAsync(KeyListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a key. Only this response contains its secret.</summary>
    /// <param name="creation">The settings of the key.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call. The key can still have been created.</param>
    /// <returns>The key with its secret.</returns>
    /// <remarks>
    /// Never retried if the request may have been carried out. If <see cref="OpenRouterException.MayHaveBeenDone"/> is set, a key with an unknown
    /// secret may exist: list the keys, find it by its name, and delete it.
    /// </remarks>
    /// <exception cref="ArgumentException">The key has no name; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<CreatedKey> CreateAsync(KeyCreation creation, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a key.</summary>
    /// <param name="hash">The ID of the key (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The key, without its secret.</returns>
    /// <exception cref="ArgumentException">The hash is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<ApiKey> GetAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the members of a key that the update sets.</summary>
    /// <param name="hash">The ID of the key (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="update">The members to set.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The changed key.</returns>
    /// <exception cref="ArgumentException">The update sets nothing, or the hash is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task<ApiKey> UpdateAsync(string hash, KeyUpdate update, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key. Requests with a deleted key are rejected.</summary>
    /// <param name="hash">The ID of the key (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the key is deleted.</returns>
    /// <remarks>Not retried after a lost response, because the service would report a deleted key as not found.</remarks>
    /// <exception cref="ArgumentException">The hash is empty or not a valid path segment; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was canceled.</exception>
    Task DeleteAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default);
}
