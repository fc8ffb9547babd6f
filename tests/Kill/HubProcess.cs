using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Tests.Kill;

/// <summary>The real hub as a process of its own, on a data folder and a port that stay the same over its deaths.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _assembly;
    private readonly HttpMessageInvoker _health = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
    private Process? _process;
    private bool _isUnder;
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HubProcess(string assembly, string folder)
    {
        _assembly = assembly;
        Folder = folder;
        Address = new($"http://127.0.0.1:{FreePort()}");
    }

    public string Folder { get; }

    public Uri Address { get; }

    public string Database => Path.Combine(Folder, "hub.db");

    /// <summary>Gets settings beside those that every run needs, named as in the environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Gets the newest lines of its log.</summary>
    public string Log => string.Join(Environment.NewLine, _lines);

    /// <summary>Gets a task that ends when the hub takes messages; a new one after each death.</summary>
    public Task Up => Volatile.Read(ref _up).Task;

    /// <summary>Starts it, and waits until it takes messages.</summary>
    /// <param name="under">A program to run it under, with its arguments; empty for none.</param>
    public async Task StartAsync(params string[] under)
    {
        _isUnder = under.Length > 0;
        string[] command = [.. under, "dotnet", _assembly, "--urls", Address.ToString()];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Store__Folder"] = Folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["RateLimits__Enabled"] = "false";
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The hub's process did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync(_process);
        _up.TrySetResult();
    }

    /// <summary>Ends it as <c>kill -9</c> does, in the middle of whatever it does.</summary>
    public void Kill()
    {
        if (_process is { } process)
        {
            using var hub = _isUnder ? ChildOf(process) : null;
            (hub ?? process).Kill();
        }

        Volatile.Write(ref _up, new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Waits until nothing of it is left.</summary>
    public async Task WaitForEndAsync()
    {
        if (_process is { } process)
        {
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _health.Dispose();
    }

    private async Task WaitUntilReadyAsync(Process process)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new InvalidOperationException("The hub did not become ready. It said:" + Environment.NewLine + Log);
            }

            await Task.Delay(Look, TimeProvider.System);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "/health/ready"));
            using var answer = await _health.SendAsync(request, CancellationToken.None);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process ChildOf(Process parent)
    {
        var children = File.ReadAllText($"/proc/{parent.Id}/task/{parent.Id}/children");
        return Process.GetProcessById(int.Parse(children.Split(' ')[0], CultureInfo.InvariantCulture));
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            while (_lines.Count > 40 && _lines.TryDequeue(out _))
            {
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
