using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRouterSharp.Batches;

/// <summary>
/// Checks that a webhook comes from the service: <c>X-OpenRouter-Signature: t=…,v1=…</c>, where <c>v1</c> is the HMAC-SHA256 of the time, a comma and the
/// raw body. Thread-safe: create one for each secret.
/// </summary>
/// <remarks>
/// Pass the body as received, before any JSON is parsed. A replay is detected within this instance: if several processes receive webhooks, also make
/// the handling of an event idempotent, for example by the batch's ID.
/// </remarks>
public sealed class WebhookVerifier
{
    /// <summary>The name of the header.</summary>
    public const string HeaderName = "X-OpenRouter-Signature";

    /// <summary>The default tolerance.</summary>
    public static readonly TimeSpan DefaultTolerance = TimeSpan.FromSeconds(300);

    // The signature is signed with a limited number of values; a longer header is not the service's.
    private const int MaxHeaderLength = 1024;

    private readonly byte[] _secret;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _timeProvider;
    private readonly object _lock = new();
    private readonly Queue<(long Time, UInt128 Signature)> _order = new();
    private readonly HashSet<UInt128> _accepted = [];

    /// <summary>Initializes a new instance of the <see cref="WebhookVerifier"/> class.</summary>
    /// <param name="secret">The webhook's secret.</param>
    /// <param name="tolerance">The maximum difference between the time of the signature and now; 300 seconds if omitted.</param>
    /// <param name="timeProvider">The time provider; the system's if omitted.</param>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is zero or negative.</exception>
    public WebhookVerifier(string secret, TimeSpan? tolerance = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (tolerance is { } value)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(tolerance));
        }

        _secret = Encoding.UTF8.GetBytes(secret);
        _tolerance = tolerance ?? DefaultTolerance;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Checks a webhook. Only the first <see cref="WebhookVerdict.Genuine"/> verdict for a signature is given.</summary>
    /// <param name="signature">The value of the header <see cref="HeaderName"/>; <see langword="null"/> if it is missing.</param>
    /// <param name="body">The raw body.</param>
    /// <returns>The verdict. Handle the webhook only if it is <see cref="WebhookVerdict.Genuine"/>.</returns>
    public WebhookVerdict Check(string? signature, ReadOnlySpan<byte> body)
    {
        if (!TryParse(signature, out var time, out var candidates))
        {
            return WebhookVerdict.Malformed;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(time, body, expected);

        // Every candidate is compared, in constant time: a secret that is being replaced signs twice.
        var isGenuine = false;
        foreach (var candidate in candidates)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(candidate, expected);
        }

        if (!isGenuine)
        {
            return WebhookVerdict.Forged;
        }

        var seconds = long.Parse(time, CultureInfo.InvariantCulture);
        var now = _timeProvider.GetUtcNow().ToUnixTimeSeconds();
        if (Math.Abs((decimal)now - seconds) > (decimal)_tolerance.TotalSeconds)
        {
            return WebhookVerdict.Stale;
        }

        return IsNew(seconds, now, BinaryPrimitives.ReadUInt128LittleEndian(expected)) ? WebhookVerdict.Genuine : WebhookVerdict.Replayed;
    }

    private void Sign(string time, ReadOnlySpan<byte> body, Span<byte> target)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes(time));
        hash.AppendData(","u8);
        hash.AppendData(body);
        hash.GetHashAndReset(target);
    }

    // A signature whose time is out of tolerance is refused anyway and need not be remembered.
    private bool IsNew(long time, long now, UInt128 signature)
    {
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && now - oldest.Time > 2 * _tolerance.TotalSeconds)
            {
                _accepted.Remove(_order.Dequeue().Signature);
            }

            if (!_accepted.Add(signature))
            {
                return false;
            }

            _order.Enqueue((Math.Max(time, now), signature));
            return true;
        }
    }

    private static bool TryParse(string? header, out string time, out List<byte[]> signatures)
    {
        time = string.Empty;
        signatures = [];
        if (header is null || header.Length > MaxHeaderLength)
        {
            return false;
        }

        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
            {
                time = time.Length == 0 ? part[2..] : string.Empty;
            }
            else if (part.StartsWith("v1=", StringComparison.Ordinal) && TryHex(part[3..]) is { } signature)
            {
                signatures.Add(signature);
            }
        }

        return signatures.Count > 0 && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static byte[]? TryHex(string text) =>
        text.Length == HMACSHA256.HashSizeInBytes * 2 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
}
