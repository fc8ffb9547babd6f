using Omnichannel.Tests.Migrations;

if (args is not [{ Length: > 0 } name] || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Migrations -- AddSomething");
    return 2;
}

var contexts = DesignTimeContexts.Create();
if (contexts is [])
{
    Console.Error.WriteLine("The hub has no IDesignTimeDbContextFactory<T>, so there is no model to read; write one per database.");
    return 2;
}

foreach (var context in contexts)
{
    await using (context)
    {
        var files = MigrationMaker.Add(name, context);
        Console.WriteLine(files is [] ? $"{context.GetType().Name}: the model has not changed." : string.Join(Environment.NewLine, files));
    }
}

return 0;
