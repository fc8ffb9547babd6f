using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub;

/// <summary>Every number that keeps the hub bounded. Section <c>Limits</c>; checked at start.</summary>
public sealed class Limits
{
    /// <summary>Gets or sets the longest text of one message.</summary>
    /// <value>In UTF-16 units, 100 to 100,000; the default is 8,000.</value>
    [Range(100, 100_000)]
    public int MessageText { get; set; } = 8_000;

    /// <summary>Gets or sets the largest JSON body that is read.</summary>
    /// <value>In bytes, 1,024 to 1,048,576; the default is 65,536.</value>
    [Range(1_024, 1_048_576)]
    public int JsonBody { get; set; } = 65_536;

    /// <summary>Gets or sets the largest file.</summary>
    /// <value>In bytes, 1,024 to 1,073,741,824; the default is 26,214,400 (25 MB).</value>
    [Range(1_024, 1_073_741_824)]
    public long FileSize { get; set; } = 26_214_400;

    /// <summary>Gets or sets how many files one message may carry.</summary>
    /// <value>1 to 50; the default is 10.</value>
    [Range(1, 50)]
    public int FilesPerMessage { get; set; } = 10;

    /// <summary>Gets or sets which files visitors cannot send: those that a careless double click would run.</summary>
    /// <value>
    /// Endings without the dot, separated by spaces; empty refuses none. The default names what Windows runs at once, and leaves scripts that
    /// people send to be read: <c>bat cmd com cpl exe hta lnk msi msp pif ps1 reg scr vbe vbs wsf</c>.
    /// </value>
    [RegularExpression("^[A-Za-z0-9 ]*$", ErrorMessage = "Limits:RefusedFiles is a list of endings without dots, separated by spaces, such as exe bat.")]
    public string RefusedFiles { get; set; } = "bat cmd com cpl exe hta lnk msi msp pif ps1 reg scr vbe vbs wsf";

    /// <summary>Gets or sets how much one conversation may store in files.</summary>
    /// <value>In bytes, 1,024 to 10 GB; the default is 262,144,000 (250 MB).</value>
    [Range(1_024, 10_737_418_240)]
    public long FilesPerConversation { get; set; } = 262_144_000;

    /// <summary>Gets or sets how many commands may wait for one conversation.</summary>
    /// <value>1 to 10,000; the default is 200.</value>
    [Range(1, 10_000)]
    public int LaneLength { get; set; } = 200;

    /// <summary>Gets or sets how many commands may wait altogether.</summary>
    /// <value>10 to 1,000,000; the default is 10,000.</value>
    [Range(10, 1_000_000)]
    public int LanesTotal { get; set; } = 10_000;

    /// <summary>Gets or sets how many sockets (tabs) one conversation may have before the oldest is closed.</summary>
    /// <value>1 to 100; the default is 8.</value>
    [Range(1, 100)]
    public int SocketsPerConversation { get; set; } = 8;

    /// <summary>Gets or sets the largest frame a visitor's socket may send.</summary>
    /// <value>In bytes, 1,024 to 1,048,576; the default is 32,768.</value>
    [Range(1_024, 1_048_576)]
    public int SocketFrame { get; set; } = 32_768;

    /// <summary>Gets or sets how many entries one page of a log holds.</summary>
    /// <value>10 to 500; the default is 50.</value>
    [Range(10, 500)]
    public int LogPage { get; set; } = 50;

    /// <summary>Gets or sets how many conversation heads are kept in memory.</summary>
    /// <value>100 to 1,000,000; the default is 20,000.</value>
    [Range(100, 1_000_000)]
    public int HeadsInMemory { get; set; } = 20_000;

    /// <summary>Gets or sets how many connections the server takes.</summary>
    /// <value>100 to 1,000,000; the default is 60,000.</value>
    [Range(100, 1_000_000)]
    public int Connections { get; set; } = 60_000;

    /// <summary>Gets or sets how long the head of a request may take to arrive.</summary>
    /// <value>1 second to 5 minutes; the default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets how long a connection without a request is kept.</summary>
    /// <value>1 second to 1 hour; the default is 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets or sets the least speed of bodies that come and of answers that are taken, after five seconds of patience.</summary>
    /// <value>In bytes per second, 1 to 1,000,000; the default is 240.</value>
    [Range(1, 1_000_000)]
    public int LeastBytesPerSecond { get; set; } = 240;

    /// <summary>Gets or sets how often a visitor's silent socket is asked whether anybody is there; one that does not answer for as long is closed.</summary>
    /// <value>1 second to 2 minutes; the default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan SocketPing { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets how many frames a visitor's socket may send in a minute; clients send an empty one now and then.</summary>
    /// <value>10 to 100,000; the default is 240.</value>
    [Range(10, 100_000)]
    public int SocketFramesPerMinute { get; set; } = 240;

    /// <summary>Gets or sets how long the hub may take to finish what it has begun when it is told to stop.</summary>
    /// <value>1 second to 5 minutes; the default is 10 seconds. A service manager should wait a little longer before it kills.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Shutdown { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Lists the endings of <see cref="RefusedFiles"/>.</summary>
    internal IReadOnlyList<string> RefusedEndings() => RefusedFiles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Checks <see cref="Limits"/> at start.</summary>
[OptionsValidator]
public sealed partial class LimitsValidator : IValidateOptions<Limits>;
