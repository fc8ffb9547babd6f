using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Omnichannel.Hub.Telemetry;

/// <summary>Sends traces and metrics to the collector; what is left is sent when the hub stops.</summary>
/// <remarks>Outgoing calls are not traced: their addresses may hold credentials of vendors.</remarks>
internal sealed class Exporters(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server"];

    private static readonly string[] Meters =
    [
        "Omnichannel.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime",
    ];

    private readonly TelemetryOptions _options = options.Value;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.Traces)
        {
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(TelemetryRegistration.ResourceOf(_options))
                .AddSource(Sources)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(_options.TraceRatio)))
                .AddProcessor(new WithoutQueries())
                .AddOtlpExporter(exporter => TelemetryRegistration.Aim(exporter, _options, "traces"))
                .Build();
        }

        if (_options.Metrics)
        {
            _metrics = Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(TelemetryRegistration.ResourceOf(_options))
                .AddMeter(Meters)
                .AddOtlpExporter(AimMetrics)
                .Build();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // The first to start is the last to stop: everything has been counted, and what counts is not yet disposed of.
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private void AimMetrics(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        TelemetryRegistration.Aim(exporter, _options, "metrics");
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)_options.MetricsInterval.TotalMilliseconds;
    }
}
