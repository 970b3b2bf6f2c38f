using OpenRouterSharp.Testing.Faults;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents faults and latency that are laid over a script or a simulator, by chance: <c>script.WithFaults(new FakeFaults(seed) { ErrorRate = 0.1 })</c>.
/// The same seed does the same to the first request, to the second, and so on, whatever they ask and however they overlap.
/// </summary>
/// <param name="Seed">What chance begins with.</param>
/// <remarks>
/// At most one fault befalls a request. An error or a reset takes the place of the reply, which the next request gets; a cut or a slow body uses the
/// reply up. The waits go by <see cref="FakeScript.TimeProvider"/>. <see cref="RecordedRequest.Fault"/> tells what was done.
/// </remarks>
public sealed record FakeFaults(int Seed)
{
    /// <summary>Gets the share of requests that one of <see cref="Errors"/> answers.</summary>
    /// <value>From 0, the default, to 1.</value>
    public double ErrorRate { get; init; }

    /// <summary>Gets the share of requests whose connection breaks before there is an answer.</summary>
    /// <value>From 0, the default, to 1.</value>
    public double ResetRate { get; init; }

    /// <summary>Gets the share of requests whose connection breaks in the middle of the body.</summary>
    /// <value>From 0, the default, to 1.</value>
    /// <remarks>Over a socket, what was on its way is lost too.</remarks>
    public double CutRate { get; init; }

    /// <summary>Gets the share of requests whose body pauses for <see cref="SlowPause"/> before each write.</summary>
    /// <value>From 0, the default, to 1.</value>
    public double SlowRate { get; init; }

    /// <summary>Gets how long a slow body pauses.</summary>
    /// <value>Default: 100 ms.</value>
    public TimeSpan SlowPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the shortest wait before each answer.</summary>
    /// <value>Default: none.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets how much longer than <see cref="Latency"/> the wait can be; chance says how much.</summary>
    /// <value>Default: none.</value>
    public TimeSpan LatencyJitter { get; init; }

    /// <summary>Gets the errors that <see cref="ErrorRate"/> picks from.</summary>
    /// <value>
    /// Default: those that pass: <see cref="FakeErrors.RateLimited"/>, <see cref="FakeErrors.ServerError"/>,
    /// <see cref="FakeErrors.ProviderUnavailable"/> and <see cref="FakeErrors.ProviderOverloaded"/>.
    /// </value>
    public IReadOnlyList<FakeReply> Errors { get; init; } = [FakeErrors.RateLimited(), FakeErrors.ServerError(), FakeErrors.ProviderUnavailable(), FakeErrors.ProviderOverloaded()];

    internal void Validate()
    {
        ReadOnlySpan<double> rates = [ErrorRate, ResetRate, CutRate, SlowRate];
        var sum = 0.0;
        foreach (var rate in rates)
        {
            sum += rate is >= 0 and <= 1 ? rate : throw new ArgumentException($"A share of requests lies between 0 and 1, not at {rate}.");
        }

        if (sum > 1.000001)
        {
            throw new ArgumentException($"The shares of requests with a fault add up to {sum}, which is more than all.");
        }

        if (ErrorRate > 0 && Errors.Count == 0)
        {
            throw new ArgumentException($"{nameof(Errors)} is empty, so that there is none to answer with.");
        }

        if (SlowPause < TimeSpan.Zero || Latency < TimeSpan.Zero || LatencyJitter < TimeSpan.Zero)
        {
            throw new ArgumentException("A wait cannot be shorter than none.");
        }
    }

    /// <summary>Says what befalls the request with a number.</summary>
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
