using System.Diagnostics.Metrics;

namespace Omnichannel.Hub.Persistence;

/// <summary>What the store measures. Meter <c>Omnichannel.Persistence</c>.</summary>
internal sealed class PersistenceMeters(IMeterFactory factory)
{
    private readonly Histogram<int> _batchSize = Create(factory).CreateHistogram<int>("omnichannel.commit.batch_size", "{commit}", "Commits that shared a transaction.");
    private readonly Histogram<double> _duration = Create(factory).CreateHistogram<double>("omnichannel.commit.duration", "s", "Time from BEGIN to the end of COMMIT.");

    public void Batch(int size, TimeSpan duration)
    {
        _batchSize.Record(size);
        _duration.Record(duration.TotalSeconds);
    }

    private static Meter Create(IMeterFactory factory) => factory.Create("Omnichannel.Persistence");
}
