using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Tests.Failures;

public sealed class ErrorStatusTests
{
    private static readonly int[] _transient = [408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530];

    private static readonly string[] _transientKinds = ["rate_limit_exceeded", "server", "provider_unavailable", "provider_overloaded", "timeout"];

    [Theory]
    [InlineData(199, "unmapped")]
    [InlineData(308, "unmapped")]
    [InlineData(399, "unmapped")]
    [InlineData(400, "invalid_request")]
    [InlineData(401, "authentication")]
    [InlineData(402, "payment_required")]
    [InlineData(403, "permission_denied")]
    [InlineData(404, "not_found")]
    [InlineData(405, "invalid_request")]
    [InlineData(407, "connection")]
    [InlineData(408, "timeout")]
    [InlineData(412, "precondition_failed")]
    [InlineData(413, "payload_too_large")]
    [InlineData(422, "unprocessable")]
    [InlineData(429, "rate_limit_exceeded")]
    [InlineData(499, "invalid_request")]
    [InlineData(500, "server")]
    [InlineData(502, "provider_unavailable")]
    [InlineData(503, "provider_overloaded")]
    [InlineData(504, "timeout")]
    [InlineData(520, "server")]
    [InlineData(521, "server")]
    [InlineData(522, "timeout")]
    [InlineData(523, "server")]
    [InlineData(524, "timeout")]
    [InlineData(530, "server")]
    [InlineData(529, "provider_overloaded")]
    [InlineData(599, "server")]
    [InlineData(600, "unmapped")]
    public void KindOf_Status_IsItsWord(int status, string kind) => Assert.Equal(new ErrorKind(kind), ErrorStatus.KindOf(status));

    [Fact]
    public void IsTransient_OfEveryStatus_IsTrueForThoseThatPass() =>
        Assert.Equal(_transient, Enumerable.Range(0, 1000).Where(ErrorStatus.IsTransient));

    [Fact]
    public void IsTransient_OfEveryKind_IsTrueForThoseThatPass()
    {
        var kinds = typeof(ErrorKind).GetProperties().Where(static property => property.PropertyType == typeof(ErrorKind)).Select(static property => (ErrorKind)property.GetValue(null)!);

        Assert.Equal(_transientKinds.Order(), kinds.Where(ErrorStatus.IsTransient).Select(static kind => kind.Value).Order());
    }
}
