using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.DirectLine;

/// <summary>How visitors' credentials live. Section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>Gets or sets how long a token is valid.</summary>
    /// <value>1 minute to 24 hours; the default is 30 minutes. Clients refresh at half of it.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how long a stream ticket is valid.</summary>
    /// <value>5 seconds to 10 minutes; the default is 60 seconds. It serves once.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long a link to a file is valid.</summary>
    /// <value>1 minute to 7 days; the default is 24 hours.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan FileLinkLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets how long a browser is remembered.</summary>
    /// <value>1 hour to 730 days; the default is 180 days.</value>
    [Range(typeof(TimeSpan), "01:00:00", "730.00:00:00")]
    public TimeSpan VisitorLifetime { get; set; } = TimeSpan.FromDays(180);
}

/// <summary>Checks <see cref="DirectLineOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
