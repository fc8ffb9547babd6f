using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>Whoever reaches the hub through a proxy without a browser. The proxy's certificate is its own, so nobody looks at it.</summary>
internal static class ProxyClient
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    /// <summary>A client each of whose requests goes over a connection of its own.</summary>
    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The certificate was made for this test; what is tried is what lies behind it.")]
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "A test has no factory, and each of its clients is another visitor.")]
    public static HttpClient Http(this DocumentedProxy proxy) => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        ConnectCallback = async (_, cancellationToken) => await SocketAsync(proxy, cancellationToken),
    })
    {
        BaseAddress = new(DocumentedProxy.Origin),
    };

    /// <summary>Says bytes as they are, and reads until the proxy closes or says nothing more.</summary>
    public static async Task<string> SayAsync(this DocumentedProxy proxy, string request)
    {
        await using var line = await proxy.ConnectAsync();
        await line.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return await ReadAsync(line);
    }

    /// <summary>Opens a line to the proxy and agrees on TLS.</summary>
    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The certificate was made for this test; what is tried is what lies behind it.")]
    public static async Task<SslStream> ConnectAsync(this DocumentedProxy proxy)
    {
        var line = new SslStream(await SocketAsync(proxy, TestContext.Current.CancellationToken));
        try
        {
            await line.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = DocumentedProxy.Name, RemoteCertificateValidationCallback = (_, _, _, _) => true },
                TestContext.Current.CancellationToken);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    private static async Task<NetworkStream> SocketAsync(DocumentedProxy proxy, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, proxy.Port, cancellationToken);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> ReadAsync(SslStream line)
    {
        var answer = new StringBuilder();
        var buffer = new byte[16_384];
        try
        {
            while (await line.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(Silence) is > 0 and var read)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception error) when (error is TimeoutException or IOException)
        {
            // Nothing more comes.
        }

        return answer.ToString();
    }
}
