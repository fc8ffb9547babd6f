using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>How much is too much. Section <c>RateLimits</c>; generous for people, tight for floods.</summary>
/// <remarks>Whoever goes too fast first waits a little; only when too many wait are they refused, with 429 and the time to come back.</remarks>
public sealed class RateLimits
{
    /// <summary>Gets or sets whether anything is limited at all.</summary>
    /// <value>The default is true; false is for measurements, and for hubs behind something that limits better.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets how long whoever goes too fast may be made to wait before they are refused.</summary>
    /// <value>0 to 30 seconds; the default is 5 seconds. 0 refuses at once.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the rates of everything that has no rates of its own: pages, lists, polling, downloads.</summary>
    [ValidateObjectMembers]
    public ActRates Requests { get; set; } = new(address: new(3_000, 6_000), caller: new(300, 1_200));

    /// <summary>Gets or sets the rates of opening the widget.</summary>
    [ValidateObjectMembers]
    public ActRates Sessions { get; set; } = new(address: new(60, 60), inbox: new(600, 1_200));

    /// <summary>Gets or sets the rates of beginning, or coming back to, a conversation.</summary>
    [ValidateObjectMembers]
    public ActRates Conversations { get; set; } = new(address: new(60, 60), caller: new(20, 20), inbox: new(600, 1_200));

    /// <summary>Gets or sets the rates of what visitors post: messages, typing, read marks.</summary>
    [ValidateObjectMembers]
    public ActRates Activities { get; set; } = new(address: new(600, 3_000), caller: new(40, 240), inbox: new(5_000, 30_000));

    /// <summary>Gets or sets the rates of telling which page the visitor looks at; each counts as an activity too.</summary>
    [ValidateObjectMembers]
    public ActRates PageViews { get; set; } = new(caller: new(20, 30), inbox: new(1_000, 6_000));

    /// <summary>Gets or sets the rates of uploads, by visitors and by operators.</summary>
    [ValidateObjectMembers]
    public ActRates Uploads { get; set; } = new(address: new(60, 120), caller: new(20, 30), inbox: new(300, 600));

    /// <summary>Gets or sets the rates of streams: asking for an address, and opening it.</summary>
    /// <value>There is none for an inbox: after a restart everybody comes back at once.</value>
    [ValidateObjectMembers]
    public ActRates Streams { get; set; } = new(address: new(1_000, 2_000), caller: new(30, 60));

    /// <summary>Gets or sets the rates of the calls of a connected console.</summary>
    [ValidateObjectMembers]
    public ActRates Calls { get; set; } = new(caller: new(120, 1_200));

    internal ActRates Of(Act act) => act switch
    {
        Act.Request => Requests,
        Act.Session => Sessions,
        Act.Conversation => Conversations,
        Act.Activity => Activities,
        Act.PageView => PageViews,
        Act.Upload => Uploads,
        Act.Stream => Streams,
        Act.Call => Calls,
        Act.Webhook => new(),
        Act.Probe => new(),
    };
}

/// <summary>Checks <see cref="RateLimits"/> at start.</summary>
[OptionsValidator]
public sealed partial class RateLimitsValidator : IValidateOptions<RateLimits>;
