using Omnichannel.Tests.Bench.Floor;

// The smallest servers that still do the job; the hub can only approach them. One argument: a folder for the database.
//   relay FOLDER   a visitor's message in over Direct Line, one durable row, the same message out to the operator over SignalR
//   bare FOLDER    an empty web application with SignalR that opens its database through EF Core
if (args is not [var what, var folder])
{
    throw new ArgumentException("usage: relay|bare FOLDER");
}

var app = what switch
{
    "relay" => RelayServer.Build(folder),
    "bare" => BareServer.Build(folder),
    _ => throw new ArgumentException($"There is no floor called {what}."),
};
await app.RunAsync();
