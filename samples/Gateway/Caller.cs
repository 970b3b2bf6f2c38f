using System.Security.Cryptography;
using System.Text;

namespace Gateway;

/// <summary>A caller's requests and costs, as far as its limits look back. They are kept in memory: several gateways would share a database.</summary>
internal sealed class Caller(KeySettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly byte[] _keyHash = SHA256.HashData(Encoding.UTF8.GetBytes(settings.Key));
    private long _minute;
    private int _requests;
    private DateOnly _day;
    private decimal _cost;

    internal string Name => settings.Name;

    internal ReadOnlySpan<byte> KeyHash => _keyHash;

    /// <summary>Counts a request, if the limits allow it.</summary>
    /// <returns>The error to respond with, or <see langword="null"/> if the request may be sent.</returns>
    internal OpenAIError? TryBegin()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            StartDay(now);
            if (_cost >= settings.DollarsPerDay)
            {
                return OpenAIError.OutOfBudget(settings.DollarsPerDay);
            }

            var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
            (_minute, _requests) = (minute, minute == _minute ? _requests : 0);
            if (_requests >= settings.RequestsPerMinute)
            {
                return OpenAIError.TooMany(settings.RequestsPerMinute, TimeSpan.FromTicks(((minute + 1) * TimeSpan.TicksPerMinute) - now.UtcTicks));
            }

            _requests++;
            return null;
        }
    }

    /// <summary>Adds the cost of a response.</summary>
    /// <returns>The cost of the day so far.</returns>
    internal decimal Spend(decimal? cost)
    {
        lock (_lock)
        {
            StartDay(time.GetUtcNow());
            return _cost += cost ?? 0;
        }
    }

    private void StartDay(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        (_day, _cost) = (today, today == _day ? _cost : 0);
    }
}
