namespace Omnichannel.Tests.Migrations;

// Named, so that it stands beside the hub's own in the tests that use both.
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [{ Length: > 0 } name] || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            Console.Error.WriteLine("usage: dotnet run --project tests/Migrations -- AddSomething");
            return 2;
        }

        var contexts = DesignTimeContexts.Find();
        if (contexts is [])
        {
            Console.Error.WriteLine("The hub has no IDesignTimeDbContextFactory<T>, so there is no model to read; write one per database.");
            return 2;
        }

        foreach (var create in contexts)
        {
            var files = MigrationMaker.Add(name, create, HubFolder.Find());
            Console.WriteLine(files is [] ? "The model has not changed." : string.Join(Environment.NewLine, files));
        }

        return 0;
    }
}
