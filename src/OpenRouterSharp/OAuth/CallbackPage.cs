using System.Text;

namespace OpenRouterSharp.OAuth;

/// <summary>Provides the plain pages that the browser shows after the sign-in. Nothing of the request appears in them.</summary>
internal static class CallbackPage
{
    internal static readonly byte[] SignedIn = Of("200 OK", "You are signed in. You can close this window and return to the application.");
    internal static readonly byte[] Refused = Of("200 OK", "The sign-in was not completed. You can close this window and return to the application.");
    internal static readonly byte[] Unexpected = Of("400 Bad Request", "This is not the sign-in that the application is waiting for.");
    internal static readonly byte[] NotFound = Of("404 Not Found", "Not found.");

    private static byte[] Of(string status, string text) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {text.Length}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
        + $"X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{text}");
}
