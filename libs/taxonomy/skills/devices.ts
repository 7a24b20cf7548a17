import type { SkillArea } from '../skill.js';

/** Games, graphics, embedded systems, low code. */
export const DEVICES: SkillArea = {
  area: 'devices',
  skills: [
    // Games, graphics, devices
    {
      id: 'unity',
      name: 'Unity',
      guard: {
        exact: true,
        areas: ['languages', 'web'],
        words: ['game', 'games', 'unreal', 'vr', 'ar', '3d', 'shaders', 'prefabs'],
        notBefore: ['catalog', 'of', 'health'],
        notAfter: ['national', 'team', 'for'],
      },
      aliases: ['Unity3D', 'Unity 3D', 'Unity engine', 'Unity game engine'],
      classes: ['game-engine'],
      implies: ['csharp'],
    },
    {
      id: 'unreal',
      name: 'Unreal Engine',
      aliases: [
        'Unreal Engine 4',
        'Unreal Engine 5',
        'UE4',
        'UE5',
        {
          text: 'Unreal',
          exact: true,
          words: ['game', 'games', 'unity', 'engine', 'blueprints', 'vr'],
          notBefore: ['expectations', 'tournament'],
        },
      ],
      classes: ['game-engine'],
      implies: ['cpp'],
    },
    { id: 'game-engine', name: 'game engines', isClass: true, aliases: ['game engine'] },
    {
      id: 'rtos',
      name: 'real-time operating systems',
      aliases: ['RTOS', 'FreeRTOS', 'Zephyr RTOS', 'VxWorks', 'QNX', 'real-time operating system', 'ThreadX'],
      implies: ['embedded-systems'],
    },
    {
      id: 'embedded-linux',
      name: 'embedded Linux',
      aliases: ['Yocto', 'Yocto Project', 'Buildroot', 'U-Boot'],
      implies: ['linux', 'embedded-systems'],
    },
    {
      id: 'plc',
      name: 'PLC programming',
      aliases: [
        'PLCs',
        'Siemens TIA Portal',
        'TIA Portal',
        'ladder logic',
        'Allen-Bradley',
        'programmable logic controllers',
      ],
    },
    {
      id: 'ros',
      name: 'ROS',
      guard: {
        exact: true,
        areas: ['languages', 'ml', 'practices'],
        words: ['robot', 'robots', 'robotics', 'gazebo', 'lidar'],
      },
      aliases: ['Robot Operating System', 'ROS 2', 'ROS2'],
      implies: ['robotics'],
    },
    {
      id: 'signal-processing',
      name: 'signal processing',
      aliases: [
        'digital signal processing',
        {
          text: 'DSP',
          exact: true,
          areas: ['languages', 'ml', 'practices'],
          words: ['audio', 'signal', 'embedded', 'filters'],
        },
      ],
    },
    { id: 'game-development', name: 'game development', aliases: ['game programming', 'gameplay programming'] },
    {
      id: 'linux-kernel',
      name: 'Linux kernel development',
      aliases: ['Linux kernel', 'Linux device drivers', 'device drivers', 'kernel development'],
      implies: ['linux'],
    },
    { id: 'scada', name: 'SCADA' },
    { id: 'image-processing', name: 'image processing' },
  ],
};
