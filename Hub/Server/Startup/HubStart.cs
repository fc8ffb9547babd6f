using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Commands;
using Omnichannel.Hub.Telemetry;

namespace Omnichannel.Hub.Startup;

/// <summary>Runs the hub; a start that fails ends with sentences for a person, not with a stack.</summary>
internal sealed class HubStart
{
    // The framework reports a failing start with a stack of its own, from here.
    private static readonly string[] Reporters = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool _isOver;

    /// <summary>Makes the builder; until the hub has started, the framework's own reports of a failure are held back.</summary>
    public WebApplicationBuilder Begin(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        foreach (var reporter in Reporters)
        {
            builder.Logging.AddFilter(reporter, level => level >= LogLevel.Warning && (_isOver || level == LogLevel.Warning));
        }

        builder.Services.AddSystemd();

        // Under systemd the framework writes lines for its journal, unless JSON was asked for.
        builder.Services.PostConfigure<ConsoleLoggerOptions>(console =>
            console.FormatterName = builder.Configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Json ? ConsoleFormatterNames.Json : console.FormatterName);
        builder.AddTelemetry();
        builder.Services.AddHostedService<StartNotes>();
        return builder;
    }

    /// <summary>Builds it; all settings are checked before anything is made of them, so that every mistake is told at once.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        return app;
    }

    /// <summary>Runs it to its end, which may come before it has started.</summary>
    public async Task RunAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => _isOver = true);
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (!_isOver && stopping.IsCancellationRequested)
        {
            // Told to stop while it was starting: what was being made ready is done again at the next start.
        }
    }

    /// <summary>Tells whether a failure is one that can be explained.</summary>
    public bool CanExplain(Exception error) => !_isOver && StartFailure.Explain(error) is not null;

    /// <summary>Explains it to the person at the terminal.</summary>
    /// <returns>The exit code.</returns>
    public static int Explain(Exception error, Terminal terminal)
    {
        terminal.Complain("The hub did not start.");
        foreach (var sentence in StartFailure.Explain(error) ?? [])
        {
            terminal.Complain("  " + sentence);
        }

        return HubCommands.Refused;
    }
}
