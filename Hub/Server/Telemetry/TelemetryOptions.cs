using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Telemetry;

/// <summary>Where traces, metrics and logs are sent, by OTLP over HTTP with protobuf. Section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Gets or sets the collector's address, such as <c>http://collector.example:4318</c>; <c>/v1/traces</c> and so on are put behind it.</summary>
    /// <value>The default, empty, sends nothing and costs nothing.</value>
    [RegularExpression(@"^(https?://\S+)?$", ErrorMessage = "Endpoint must be an address such as http://collector.example:4318, or empty.")]
    public string Endpoint { get; set; } = "";

    /// <summary>Gets or sets headers that the collector wants, as <c>name=value</c> with commas between. Keep them in the environment: they are secrets.</summary>
    /// <value>The default is none.</value>
    public string Headers { get; set; } = "";

    /// <summary>Gets or sets by which name the hub is known to the collector.</summary>
    /// <value>The default is <c>omnichannel</c>.</value>
    [Required]
    public string ServiceName { get; set; } = "omnichannel";

    /// <summary>Gets or sets whether traces are sent: one span for each request and each call of a console.</summary>
    /// <value>The default is true.</value>
    public bool Traces { get; set; } = true;

    /// <summary>Gets or sets which part of the traces is sent.</summary>
    /// <value>0 to 1; the default is 1, which is all of them.</value>
    [Range(0.0, 1.0)]
    public double TraceRatio { get; set; } = 1;

    /// <summary>Gets or sets whether metrics are sent.</summary>
    /// <value>The default is true.</value>
    public bool Metrics { get; set; } = true;

    /// <summary>Gets or sets how often metrics are sent.</summary>
    /// <value>1 second to 1 hour; the default is 1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MetricsInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets whether the log is sent too, all of it but the set-up link.</summary>
    /// <value>The default is true.</value>
    public bool Logs { get; set; } = true;
}

/// <summary>Checks <see cref="TelemetryOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
