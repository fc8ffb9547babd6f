using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>A proxy that ends TLS for the hub, as the documentation sets it up: only ports and files are this machine's.</summary>
internal sealed class DocumentedProxy : IAsyncDisposable
{
    public const string Name = "chat.example.com";

    public const string Origin = "https://" + Name;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("omnichannel-proxy-").FullName;
    private readonly ProcessStartInfo _start;
    private Process? _process;

    private DocumentedProxy(string kind, string hub)
    {
        _start = kind switch
        {
            "nginx" => Nginx(hub),
            "Caddy" => Caddy(hub),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    public int Port { get; } = HubProcess.FreePort();

    /// <param name="kind"><c>nginx</c> or <c>Caddy</c>.</param>
    /// <param name="hub">Runs already.</param>
    public static async Task<DocumentedProxy> StartAsync(string kind, HubProcess hub)
    {
        var proxy = new DocumentedProxy(kind, $"127.0.0.1:{hub.Port}");
        await proxy.StartAsync();
        return proxy;
    }

    public async Task StartAsync()
    {
        _process = Process.Start(_start) ?? throw new InvalidOperationException("The proxy did not start.");
        var began = Stopwatch.StartNew();
        while (!await ListensAsync())
        {
            Assert.False(_process.HasExited, "The proxy ended at once.");
            Assert.True(began.Elapsed < Patience, "The proxy does not listen.");
        }
    }

    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo Nginx(string hub)
    {
        WriteCertificate();
        var site = DocumentedExample.Read("nginx")
            .With("listen 443 ssl;", $"listen 127.0.0.1:{Port} ssl http2;").With("    http2 on;\n", "")
            .With("/etc/ssl/chat.example.com.pem", At("cert.pem")).With("/etc/ssl/chat.example.com.key", At("key.pem"))
            .With("127.0.0.1:5000", hub);
        File.WriteAllText(At("nginx.conf"), $$"""
            daemon off; worker_processes 1; pid {{At("pid")}}; error_log {{At("error.log")}};
            events {}
            http {
              access_log off;
              client_body_temp_path {{At("body")}}; proxy_temp_path {{At("proxy")}}; fastcgi_temp_path {{At("fastcgi")}};
              uwsgi_temp_path {{At("uwsgi")}}; scgi_temp_path {{At("scgi")}};
              {{site}}
            }
            """);
        return new("nginx", ["-p", _folder, "-c", At("nginx.conf")]);
    }

    private ProcessStartInfo Caddy(string hub)
    {
        File.WriteAllText(At("Caddyfile"), $$"""
            {
                admin off
                local_certs
                skip_install_trust
                auto_https disable_redirects
                default_bind 127.0.0.1
                https_port {{Port}}
                storage file_system {{_folder}}
                servers {
                    protocols h1 h2
                }
                log {
                    level ERROR
                }
            }
            {{DocumentedExample.Read("caddyfile").With("127.0.0.1:5000", hub)}}
            """);
        return new("caddy", ["run", "--config", At("Caddyfile"), "--adapter", "caddyfile"])
        {
            Environment = { ["HOME"] = _folder, ["XDG_DATA_HOME"] = _folder, ["XDG_CONFIG_HOME"] = _folder },
        };
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + Name, key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(At("cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    // A proxy may listen before it has a certificate.
    private async Task<bool> ListensAsync()
    {
        try
        {
            await using var line = await this.ConnectAsync();
            return true;
        }
        catch (Exception error) when (error is SocketException or IOException or AuthenticationException)
        {
            return false;
        }
    }

    private string At(string name) => Path.Combine(_folder, name);
}
