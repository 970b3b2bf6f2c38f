using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Gateway;

/// <summary>The callers of the gateway.</summary>
internal sealed class KeyRing(IOptions<GatewaySettings> settings, TimeProvider time)
{
    private readonly IReadOnlyList<Caller> _callers = [.. settings.Value.Keys.Select(key => new Caller(key, time))];

    /// <summary>Finds the caller of an <c>Authorization</c> header.</summary>
    /// <param name="authorization">The header.</param>
    /// <returns>The caller, or <see langword="null"/> if the key is not one of the gateway's.</returns>
    internal Caller? Find(string? authorization)
    {
        const string Scheme = "Bearer ";
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        // Hashes have one length, so that the time of the comparison says nothing about a key.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()));
        return _callers.FirstOrDefault(caller => CryptographicOperations.FixedTimeEquals(caller.KeyHash, hash));
    }
}
