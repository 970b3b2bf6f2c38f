using System.Security.Cryptography;
using System.Text;
using OpenRouterSharp.OAuth;

namespace OpenRouterSharp.Testing.Groups.OAuth;

/// <summary>Represents a code that was issued and not yet exchanged.</summary>
/// <param name="Challenge">The challenge; <see langword="null"/> if there is none.</param>
/// <param name="Method">The method of the challenge.</param>
/// <param name="Time">The time of issue.</param>
internal sealed record IssuedCode(string? Challenge, string? Method, DateTimeOffset Time)
{
    internal bool Accepts(string? verifier) => Challenge is null || (verifier is not null && Challenge == (Method == CodeChallengeMethod.S256.Value ? Hash(verifier) : verifier));

    private static string Hash(string verifier) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
