using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>A real nginx with the server block of docs/operate.md, but for its port, its certificate and where the hub is.</summary>
public sealed partial class NginxProxy : IAsyncDisposable
{
    public const string Host = "chat.example.com";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("omnichannel-nginx-");
    private readonly int _port = HubProcess.FreePort();
    private Process? _process;

    public string Origin => $"https://{Host}:{_port}";

    public async Task StartAsync(int hub)
    {
        WriteCertificate();
        var configuration = Path.Combine(_folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(hub), TestContext.Current.CancellationToken);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _folder.FullName, "-e", "stderr", "-c", configuration]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("nginx did not start.");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        await ListensAsync();
    }

    /// <summary>Opens an encrypted line to it.</summary>
    public async Task<SslStream> ConnectAsync(CancellationToken cancellationToken)
    {
        // The certificate is this test's own.
        var line = new SslStream(await ConnectAsync(IPAddress.Loopback, cancellationToken), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await line.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host }, cancellationToken);
        return line;
    }

    /// <summary>Makes a client that comes from an address of this machine.</summary>
    public HttpClient From(string address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) => await ConnectAsync(IPAddress.Parse(address), cancellationToken),
        SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    })
    {
        BaseAddress = new(Origin),
    };

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<NetworkStream> ConnectAsync(IPAddress from, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
        return new(socket, ownsSocket: true);
    }

    private async Task ListensAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, _port, patience.Token);
                return;
            }
            catch (SocketException) when (_process is { HasExited: false })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
    }

    private string Configuration(int hub) =>
        $$"""
        daemon off;
        pid nginx.pid;
        worker_processes 1;
        events { worker_connections 256; }
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
        {{Documented(hub)}}
        }
        """;

    private string Documented(int hub)
    {
        var block = Block().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operate.md"))).Groups[1].Value;
        foreach (var (theirs, ours) in new[]
        {
            // The oldest nginx that the page names does not know the newer words for HTTP/2.
            ("listen 443 ssl;", $"listen 127.0.0.1:{_port} ssl http2;"),
            ("    http2 on;\n", ""),
            ("/etc/ssl/chat.example.com.pem", Path.Combine(_folder.FullName, "chain.pem")),
            ("/etc/ssl/chat.example.com.key", Path.Combine(_folder.FullName, "key.pem")),
            ("http://127.0.0.1:5000", $"http://127.0.0.1:{hub}"),
        })
        {
            Assert.Contains(theirs, block, StringComparison.Ordinal);
            block = block.Replace(theirs, ours, StringComparison.Ordinal);
        }

        return block;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(_folder.FullName, "chain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    [GeneratedRegex("```nginx\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
