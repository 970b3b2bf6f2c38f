using OpenRouterSharp.Testing.Faults;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents random faults and latency to inject into a script or simulator: <c>script.WithFaults(new FakeFaults(seed) { ErrorRate = 0.1 })</c>.
/// The same seed affects the first request, the second and so on in the same way, regardless of their content and overlap.
/// </summary>
/// <param name="Seed">The seed of the pseudorandom numbers.</param>
/// <remarks>
/// A request is affected by at most one fault. An error or a reset replaces the reply, which the next request gets; a cut or a slow body uses the
/// reply up. Delays follow <see cref="FakeScript.TimeProvider"/>. <see cref="RecordedRequest.Fault"/> describes the fault.
/// </remarks>
public sealed record FakeFaults(int Seed)
{
    /// <summary>Gets the fraction of requests answered with one of <see cref="Errors"/>.</summary>
    /// <value>0 to 1. Default: 0.</value>
    public double ErrorRate { get; init; }

    /// <summary>Gets the fraction of requests whose connection is reset before a response.</summary>
    /// <value>0 to 1. Default: 0.</value>
    public double ResetRate { get; init; }

    /// <summary>Gets the fraction of requests whose connection is reset in the middle of the body.</summary>
    /// <value>0 to 1. Default: 0.</value>
    /// <remarks>Over a socket, bytes in transit are lost too.</remarks>
    public double CutRate { get; init; }

    /// <summary>Gets the fraction of requests whose body pauses for <see cref="SlowPause"/> before each write.</summary>
    /// <value>0 to 1. Default: 0.</value>
    public double SlowRate { get; init; }

    /// <summary>Gets the pause of a slow body before each write.</summary>
    /// <value>Default: 100 ms.</value>
    public TimeSpan SlowPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the minimum delay before each response.</summary>
    /// <value>Default: zero.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets the maximum random delay added to <see cref="Latency"/>.</summary>
    /// <value>Default: zero.</value>
    public TimeSpan LatencyJitter { get; init; }

    /// <summary>Gets the errors for <see cref="ErrorRate"/>, one of which is chosen at random.</summary>
    /// <value>
    /// Default: transient errors, namely <see cref="FakeErrors.RateLimited"/>, <see cref="FakeErrors.ServerError"/>,
    /// <see cref="FakeErrors.ProviderUnavailable"/> and <see cref="FakeErrors.ProviderOverloaded"/>.
    /// </value>
    public IReadOnlyList<FakeReply> Errors { get; init; } = [FakeErrors.RateLimited(), FakeErrors.ServerError(), FakeErrors.ProviderUnavailable(), FakeErrors.ProviderOverloaded()];

    internal void Validate()
    {
        ReadOnlySpan<double> rates = [ErrorRate, ResetRate, CutRate, SlowRate];
        var sum = 0.0;
        foreach (var rate in rates)
        {
            sum += rate is >= 0 and <= 1 ? rate : throw new ArgumentException($"A fault rate must be between 0 and 1, not {rate}.");
        }

        if (sum > 1.000001)
        {
            throw new ArgumentException($"The fault rates add up to {sum}, which is more than 1.");
        }

        if (ErrorRate > 0 && Errors.Count == 0)
        {
            throw new ArgumentException($"{nameof(Errors)} must not be empty while {nameof(ErrorRate)} is greater than 0.");
        }

        if (SlowPause < TimeSpan.Zero || Latency < TimeSpan.Zero || LatencyJitter < TimeSpan.Zero)
        {
            throw new ArgumentException("A delay must not be negative.");
        }
    }

    /// <summary>Determines the fault of a request by its number.</summary>
    internal Fault? Of(int number)
    {
        var chance = new Chance(Seed, number);
        var latency = Latency + (LatencyJitter * chance.Next());
        var draw = chance.Next();
        var where = chance.Next();
        if (draw < ErrorRate)
        {
            var error = Errors[(int)(where * Errors.Count)];
            return new Fault($"instead of the reply, {error}") { Latency = latency, Instead = error };
        }

        if ((draw -= ErrorRate) < ResetRate)
        {
            return new Fault("connection broken before the answer") { Latency = latency, Instead = FakeReply.Reset() };
        }

        if ((draw -= ResetRate) < CutRate)
        {
            return new Fault("connection broken in the body") { Latency = latency, CutAt = where };
        }

        return draw - CutRate < SlowRate ? new Fault("slow body") { Latency = latency, Pause = SlowPause }
            : latency > TimeSpan.Zero ? new Fault(null) { Latency = latency }
            : null;
    }
}
