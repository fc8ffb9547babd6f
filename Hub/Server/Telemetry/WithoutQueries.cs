using System.Diagnostics;
using OpenTelemetry;

namespace Omnichannel.Hub.Telemetry;

/// <summary>Takes the query out of spans: a stream's ticket and a file's signature stand there.</summary>
internal sealed class WithoutQueries : BaseProcessor<Activity>
{
    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        data.SetTag("url.query", null);
        data.SetTag("url.full", null);
    }
}
