using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Browser;

/// <summary>The real hub in a process of its own, on a folder and a port of its own. It can be killed and started again.</summary>
/// <param name="settings">What differs from appsettings.json, as names and values of environment variables.</param>
public sealed partial class HubProcess(IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("omnichannel-browser-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;
    private TaskCompletionSource<string> _setUp = new();

    public int Port => _port;

    public string Origin => $"http://127.0.0.1:{_port}";

    /// <summary>Gets the set-up link that the hub printed.</summary>
    public Task<string> SetUpLink => _setUp.Task.WaitAsync(Patience);

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [HubAssembly()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Origin,
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Store__Folder"] = _folder,
            },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The hub did not start.");
        _process.OutputDataReceived += (_, line) => Listen(line.Data, ready);
        _process.ErrorDataReceived += (_, line) => Listen(line.Data, ready);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Listen(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        if (SetUpLine().Match(line) is { Success: true } link)
        {
            _setUp.TrySetResult(link.Groups[1].Value);
        }

        if (line.Contains("Application started", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    // Beside this program's own output: artifacts/bin/{project}/{configuration}.
    private static string HubAssembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(output.Parent!.Parent!.FullName, "Omnichannel.Hub", output.Name, "Omnichannel.Hub.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the hub first.", path);
    }

    /// <summary>Finds a port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"(https?://\S+/setup\?code=\S+)")]
    private static partial Regex SetUpLine();
}
