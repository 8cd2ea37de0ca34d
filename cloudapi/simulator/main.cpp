#include "cloudapi/simulator/program.h"

int main(int argc, char **argv)
{
    return CloudSim::runProgram(argc, argv);
}
