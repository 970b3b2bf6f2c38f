using OpenRouterSharp;
using OpenRouterSharp.Testing;

namespace Batch;

/// <summary>Plays a service whose batches take a second and a half, with one request that fails.</summary>
internal static class EmbeddedModel
{
    internal static FakeScript Script() => FakeScript.Simulator(new SimulatedModels
    {
        Batches = new SimulatedBatches
        {
            StatusDuration = TimeSpan.FromSeconds(0.5),
            RowError = static id => id == "row-4" ? new ApiError { Message = "The provider had no capacity left.", ErrorType = ErrorKind.ProviderOverloaded } : null,
        },
    });
}
