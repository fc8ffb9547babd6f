using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Telemetry;

/// <summary>What sending traces, metrics and logs to a collector consists of: nothing at all, unless there is one.</summary>
internal static class TelemetryRegistration
{
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();

        // Read here, since a logger that exports must be there before the options can be.
        var section = builder.Configuration.GetSection("Telemetry");
        if (!Uri.TryCreate(section[nameof(TelemetryOptions.Endpoint)], UriKind.Absolute, out _))
        {
            return builder;
        }

        builder.Services.AddHostedService<Exporters>();
        builder.Services.AddSingleton<IStartupFilter, SpanNames>();
        if (section.GetValue(nameof(TelemetryOptions.Logs), true))
        {
            builder.Logging.AddOpenTelemetry(logging =>
            {
                var options = section.Get<TelemetryOptions>() ?? new();
                logging.IncludeFormattedMessage = true;
                logging.SetResourceBuilder(ResourceOf(options));
                logging.AddOtlpExporter(exporter => Aim(exporter, options, "logs"));
            });

            // Whoever reads the hub's own log may set it up; whoever reads a collector's may not.
            builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(typeof(SetupAnnouncer).FullName, LogLevel.None);
        }

        return builder;
    }

    internal static ResourceBuilder ResourceOf(TelemetryOptions options) =>
        ResourceBuilder.CreateEmpty().AddService(options.ServiceName, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(3));

    internal static void Aim(OtlpExporterOptions exporter, TelemetryOptions options, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new($"{options.Endpoint.TrimEnd('/')}/v1/{signal}");
        exporter.Headers = options.Headers.Length > 0 ? options.Headers : null;
    }
}
