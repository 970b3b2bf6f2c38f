using System.Globalization;
using System.Text;

namespace OpenRouterSharp.Chaos.Tests;

/// <summary>What came of a run.</summary>
internal sealed class ChaosReport
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Scenario, string Ending), (int Calls, int Streams)> _outcomes = [];
    private readonly SortedDictionary<string, int> _races = [];
    private readonly List<string> _violations = [];

    internal int Calls { get; private set; }

    internal int Streams { get; private set; }

    /// <summary>Gets or sets how many requests the server has seen.</summary>
    internal int Requests { get; set; }

    internal long Characters { get; private set; }

    internal TimeSpan Elapsed { get; set; }

    internal int PeakConnections { get; private set; }

    internal int ConnectionsLeft { get; set; }

    /// <summary>Gets the connections that are kept for reuse after each quarter of the calls.</summary>
    internal List<int> IdleConnections { get; } = [];

    /// <summary>Gets the bytes in use after each quarter of the calls.</summary>
    internal List<long> Memory { get; } = [];

    internal List<Exception> Unobserved { get; } = [];

    internal IReadOnlyList<string> Violations => _violations;

    /// <summary>Gets how many calls of which scenario ended how: the part of a run that depends on its seed alone.</summary>
    internal string Outcomes
    {
        get
        {
            var text = new StringBuilder();
            foreach (var ((scenario, ending), (calls, streams)) in _outcomes)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {scenario,-46} {ending,-24} {calls,6} {streams,8}");
            }

            return text.ToString();
        }
    }

    internal void Violate(LiveCall call, string what)
    {
        lock (_lock)
        {
            _violations.Add($"Call {call.Id}, {call.Form}, '{call.Scenario.Name}': {what}");
        }
    }

    /// <summary>Counts a call that has ended, and compares it with what its scenario says.</summary>
    internal void Count(LiveCall call, string ending, int requests, int connections)
    {
        var scenario = call.Scenario;
        var isRace = scenario.Ending == Scenario.Any;
        if (!isRace && ending != scenario.Ending)
        {
            Violate(call, $"ended as '{ending}' and not as '{scenario.Ending}'");
        }

        if (scenario.Requests is { } expected && requests != expected)
        {
            Violate(call, $"the server was asked {requests} times and not {expected} times");
        }

        // Of an impatient client's last request the server may not have heard yet.
        if (!isRace && call.Attempts > 0 && (scenario.Patience == Patience.Long ? requests != call.Attempts : requests > call.Attempts))
        {
            Violate(call, $"the server was asked {requests} times, and the client says it made {call.Attempts} attempts");
        }

        var (reasoning, text) = (call.Reasoning, call.Text);
        var isExact = ending == Scenario.Complete
            ? (reasoning, text) == (call.Answer.Reasoning, call.Answer.Text)
            : scenario.Pieces is { } pieces ? (reasoning, text) == call.Answer.Prefix(pieces) : call.Answer.BeginsWith(reasoning, text);
        if (!isExact)
        {
            Violate(call, $"delivered '{reasoning}' / '{text}' of '{call.Answer.Reasoning}' / '{call.Answer.Text}'");
        }

        lock (_lock)
        {
            Calls++;
            Streams += call.IsStreaming ? 1 : 0;
            Characters += reasoning.Length + text.Length;
            PeakConnections = Math.Max(PeakConnections, connections);
            var key = (scenario.Name, isRace ? Scenario.Any : ending);
            var (calls, streams) = _outcomes.GetValueOrDefault(key);
            _outcomes[key] = (calls + 1, streams + (call.IsStreaming ? 1 : 0));
            if (isRace)
            {
                _races[ending] = _races.GetValueOrDefault(ending) + 1;
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        calls          {Calls}, {Streams} of them streams, in {Elapsed.TotalSeconds:0.0} s: {Calls / Elapsed.TotalSeconds:0} calls/s
        requests       {Requests}
        characters     {Characters} delivered and compared
        connections    {PeakConnections} at most, {string.Join(", ", IdleConnections)} idle after each quarter, {ConnectionsLeft} left
        memory         {string.Join(", ", Memory.Select(static bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0}")))} MiB after each quarter
        unobserved     {Unobserved.Count}
        violations     {Violations.Count}
        races          {string.Join(", ", _races.Select(static race => $"{race.Key} {race.Value}"))}

          {"what happens",-46} {"how the call ends",-24} {"calls",6} {"streams",8}

        """) + Outcomes;
}
