namespace OpenRouterSharp.Keys;

/// <summary>Represents the administration of API keys. Its operations are called with a management key.</summary>
public interface IKeysClient
{
    /// <summary>Lists the keys, a hundred with each request. The next page is requested when its first item is.</summary>
    /// <param name="filter">Which keys to list; without one, the enabled keys of the default workspace.</param>
    /// <param name="options">The settings of the calls.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">Thrown while enumerating: the call failed.</exception>
    /// <exception cref="OperationCanceledException">Thrown while enumerating: the <paramref name="cancellationToken"/> was cancelled.</exception>
    IAsyncEnumerable<ApiKey> ListAsync(KeyListOptions? filter = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a key. The answer is the only one that holds its secret.</summary>
    /// <param name="creation">The settings of the key.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Ends the call; the key may exist all the same.</param>
    /// <returns>The key with its secret.</returns>
    /// <remarks>
    /// Never retried once the request may have been carried out: where <see cref="OpenRouterException.MayHaveBeenDone"/> is set, a key may exist
    /// whose secret nobody has. List the keys, look for its name, delete it.
    /// </remarks>
    /// <exception cref="ArgumentException">The key has no name; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<CreatedKey> CreateAsync(KeyCreation creation, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a key.</summary>
    /// <param name="hash">The key's id (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key, without its secret.</returns>
    /// <exception cref="ArgumentException">The hash is empty, or no segment of a path; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ApiKey> GetAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a key: what is set, and nothing else.</summary>
    /// <param name="hash">The key's id (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="update">The members to set.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key as it is now.</returns>
    /// <exception cref="ArgumentException">The update sets nothing, or the hash is empty or no segment of a path; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ApiKey> UpdateAsync(string hash, KeyUpdate update, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key: whatever uses it is refused from now on.</summary>
    /// <param name="hash">The key's id (<see cref="ApiKey.Hash"/>).</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that completes when the key is gone.</returns>
    /// <remarks>Not retried after a lost answer, since the service would say of a key that is gone that it was not found.</remarks>
    /// <exception cref="ArgumentException">The hash is empty, or no segment of a path; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no key; nothing was sent.</exception>
    /// <exception cref="OpenRouterException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The <paramref name="cancellationToken"/> was cancelled.</exception>
    Task DeleteAsync(string hash, CallOptions? options = null, CancellationToken cancellationToken = default);
}
