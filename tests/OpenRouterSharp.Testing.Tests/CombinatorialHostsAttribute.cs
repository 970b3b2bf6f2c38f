using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace OpenRouterSharp.Testing.Tests;

/// <summary>Runs a theory on each host, and, where it asks for it, once whole and once streamed.</summary>
public sealed class CombinatorialHostsAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>();
        foreach (var host in Enum.GetValues<Host>())
        {
            if (testMethod.GetParameters().Length == 1)
            {
                rows.Add(new TheoryDataRow(host));
                continue;
            }

            rows.Add(new TheoryDataRow(host, false));
            rows.Add(new TheoryDataRow(host, true));
        }

        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
