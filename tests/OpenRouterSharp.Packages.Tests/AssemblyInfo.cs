using OpenRouterSharp.Packages.Tests.Tools;

// What runs here are builds, which use every core themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PackedPackages))]
