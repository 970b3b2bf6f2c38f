namespace OpenRouterSharp.Tests.Groups;

/// <summary>A list over two pages.</summary>
/// <param name="List">Makes the call.</param>
/// <param name="First">The first page, verbatim.</param>
/// <param name="Second">The second and last page, verbatim.</param>
/// <param name="FirstQuery">The query of the first page.</param>
/// <param name="SecondQuery">The query of the second page.</param>
/// <param name="FirstCount">The number of items of the first page; the second page has one.</param>
internal sealed record GroupPages(
    Func<OpenRouterClient, CancellationToken, IAsyncEnumerable<object>> List, string First, string Second, string FirstQuery, string SecondQuery, int FirstCount);
