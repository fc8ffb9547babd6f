using System.ComponentModel.DataAnnotations;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>How often something may be done: so often at once, and so often in the long run.</summary>
public sealed class Rate
{
    /// <summary>Initializes a new instance of the <see cref="Rate"/> class without a limit.</summary>
    public Rate()
    {
    }

    internal Rate(int burst, int perMinute) => (Burst, PerMinute) = (burst, perMinute);

    /// <summary>Gets or sets how often at once, after a time of quiet.</summary>
    /// <value>0 to 1,000,000; 0 means no limit.</value>
    [Range(0, 1_000_000)]
    public int Burst { get; set; }

    /// <summary>Gets or sets how often in the long run.</summary>
    /// <value>In times per minute, 0 to 6,000,000; 0 means no limit.</value>
    [Range(0, 6_000_000)]
    public int PerMinute { get; set; }

    internal bool IsUnlimited => Burst == 0 || PerMinute == 0;
}
