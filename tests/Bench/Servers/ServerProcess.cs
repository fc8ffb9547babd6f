using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>A server in a process and on a port of its own, reachable from this machine alone.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private ServerProcess(string assembly, IReadOnlyList<string> arguments, string folder)
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        _process = Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = Address.OriginalString, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Store__Folder"] = folder, ["RateLimits__Enabled"] = "false" },
        }) ?? throw new InvalidOperationException($"{assembly} did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Gets the time from the start of the process to its first answer that it is ready.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>Gets what the server has printed.</summary>
    public IEnumerable<string> Lines => _lines;

    public static async Task<ServerProcess> StartAsync(string assembly, IReadOnlyList<string> arguments, string folder)
    {
        var server = new ServerProcess(assembly, arguments, folder);
        try
        {
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Ends the process at once.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        while (!await IsReadyAsync())
        {
            if (_process.HasExited || _clock.Elapsed > Patience)
            {
                throw new InvalidOperationException("A server did not become ready:\n" + string.Join('\n', _lines));
            }

            await Task.Delay(2);
        }

        TimeToReady = _clock.Elapsed;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await HttpAnswer.AskAsync(Address, "GET /health/ready")).Status == 200;
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
