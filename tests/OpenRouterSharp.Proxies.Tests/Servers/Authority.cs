using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpenRouterSharp.Proxies.Tests.Servers;

/// <summary>A certificate authority that nothing trusts but the client of a test, with one certificate for loopback.</summary>
internal sealed class Authority : IDisposable
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(2);

    private readonly X509Certificate2 _root;

    internal Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=OpenRouterSharp test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = DateTimeOffset.UtcNow;
        _root = request.CreateSelfSigned(now - _lifetime, now + _lifetime);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=127.0.0.1", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using var certificate = server.Create(_root, now - (_lifetime / 2), now + (_lifetime / 2), RandomNumberGenerator.GetBytes(16));
        ServerPem = certificate.ExportCertificatePem() + "\n" + serverKey.ExportPkcs8PrivateKeyPem() + "\n";
    }

    /// <summary>Gets the certificate of the server, and its key.</summary>
    internal string ServerPem { get; }

    /// <summary>Makes a handler trust this authority, as a program behind a company's proxy does.</summary>
    internal void TrustIn(SocketsHttpHandler handler)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(_root);
        handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy };
    }

    public void Dispose() => _root.Dispose();
}
