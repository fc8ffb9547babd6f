using System.Globalization;

namespace Omnichannel.Tests.Kill;

/// <summary>What the person at the terminal wants.</summary>
internal sealed record KillOptions
{
    public const string Usage = "usage: dotnet run --project tests/Kill -- [--cycles N] [--rate PER_SECOND] [--seed S] [--trace POSTS] [--backups 0] [--channel-cycles N] [--hub PATH]";

    /// <summary>Gets how often the hub is killed; 0 leaves the kills out.</summary>
    public int Cycles { get; private init; } = 60;

    /// <summary>Gets how many messages a second all visitors write together, until the storm before each kill.</summary>
    public int Rate { get; private init; } = 200;

    /// <summary>Gets what the moments of the kills and the visitors' choices are drawn from.</summary>
    public int Seed { get; private init; } = Random.Shared.Next(1, 1_000_000);

    /// <summary>Gets how many answers are traced; 0 leaves the trace out.</summary>
    public int Posts { get; private init; } = 1_000;

    /// <summary>Gets a value indicating whether backups are taken, killed and restored.</summary>
    public bool Backups { get; private init; } = true;

    /// <summary>Gets how often the hub is killed while a vendor's channel is in use; 0 leaves it out.</summary>
    public int ChannelCycles { get; private init; } = 20;

    /// <summary>Gets the hub's assembly.</summary>
    public string Hub { get; private init; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Omnichannel.Hub", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Omnichannel.Hub.dll"));

    /// <summary>Reads the arguments; null when they are not right.</summary>
    public static KillOptions? Read(IReadOnlyList<string> args)
    {
        var options = new KillOptions();
        for (var at = 0; at < args.Count; at += 2)
        {
            var value = at + 1 < args.Count ? args[at + 1] : "";
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (args[at] switch
            {
                "--cycles" when isNumber => options with { Cycles = number },
                "--rate" when isNumber && number > 0 => options with { Rate = number },
                "--seed" when isNumber => options with { Seed = number },
                "--trace" when isNumber => options with { Posts = number },
                "--backups" when isNumber => options with { Backups = number > 0 },
                "--channel-cycles" when isNumber => options with { ChannelCycles = number },
                "--hub" when value.Length > 0 => options with { Hub = Path.GetFullPath(value) },
                _ => null,
            } is not { } read)
            {
                return null;
            }

            options = read;
        }

        return options;
    }
}
