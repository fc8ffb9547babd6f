namespace Omnichannel.Hub.Commands;

/// <summary>The person who has typed a command.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors)
{
#pragma warning disable RS0030 // Commands answer a person, not a log; this is the one place that does.
    public static Terminal OfProcess() => new(Console.Out, Console.Error);
#pragma warning restore RS0030

    public void Say(string line) => output.WriteLine(line);

    public void Complain(string line) => errors.WriteLine(line);
}
