using System.Diagnostics;
using System.Text;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Startup;

/// <summary>The hub as a program of its own: what it prints, and how it ends.</summary>
internal sealed class HubProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HubProgram(Process process) => _process = process;

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public string Errors
    {
        get
        {
            lock (_output)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts it with settings as its environment.</summary>
    public static HubProgram Start(string folder, IReadOnlyDictionary<string, string> settings, string marker = "Application started")
    {
        var start = new ProcessStartInfo("dotnet", [Assembly()]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Store__Folder"] = folder;
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var program = new HubProgram(Process.Start(start) ?? throw new InvalidOperationException("The hub did not start."));
        program._process.OutputDataReceived += (_, line) => program.Keep(program._output, line.Data, marker);
        program._process.ErrorDataReceived += (_, line) => program.Keep(program._errors, line.Data, marker);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until it says that it has started.</summary>
    public Task StartedAsync() => _started.Task.WaitAsync(Patience, Now);

    /// <summary>Gets the address it listens on, which it prints.</summary>
    public Uri Address()
    {
        var at = Output.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
        return new(new string([.. Output[at..].TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.')]));
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(Now).WaitAsync(Patience, Now);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private void Keep(StringBuilder text, string? line, string marker)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            text.Append(line).Append('\n');
        }

        if (line.Contains(marker, StringComparison.Ordinal))
        {
            _started.TrySetResult();
        }
    }

    // Beside this program's own output: artifacts/bin/{project}/{configuration}.
    private static string Assembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(output.Parent!.Parent!.FullName, "Omnichannel.Hub", output.Name, "Omnichannel.Hub.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the hub first.", path);
    }
}
